#include "formula/token.hpp"

#include <algorithm>
#include <array>

namespace tonghop {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::size_t name_size(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && is_name_part(text[size])) ++size;
    return size;
}

// Size of what stands between two equal quotes, both included; a doubled quote is part of it.
std::size_t quoted_size(std::string_view text) {
    const char quote = text[0];
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] != quote) continue;
        if (at + 1 == text.size() || text[at + 1] != quote) return at + 1;
        ++at;
    }
    return npos;
}

// Size of what stands between brackets, both included. In a part of a table "'" takes the meaning
// from the character behind it (ECMA-376 part 1, 18.17.2.3).
std::size_t bracketed_size(std::string_view text) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\'') {
            ++at;
        } else if (text[at] == '[') {
            ++depth;
        } else if (text[at] == ']' && --depth == 0) {
            return at + 1;
        }
    }
    return npos;
}

std::size_t array_size(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '}') return at + 1;
        if (text[at] != '"') continue;
        const std::size_t size = quoted_size(text.substr(at));
        if (size == npos) return npos;
        at += size - 1;
    }
    return npos;
}

bool is_ignoring_case(std::string_view text, std::string_view capitals) {
    return std::equal(text.begin(), text.end(), capitals.begin(), capitals.end(),
                      [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 32 : a) == b; });
}

}  // namespace

void Tokens::finish(Token& token, TokenKind kind, std::size_t size) {
    token.kind = kind;
    token.text = rest_.substr(0, size);
    rest_.remove_prefix(token.text.size());
}

bool Tokens::next(Token& token) {
    token = Token{};
    while (!rest_.empty() && is_blank(rest_[0])) {
        token.behind_blank = true;
        rest_.remove_prefix(1);
    }
    if (rest_.empty()) return false;
    const char c = rest_[0];
    if (c == '"') {
        const std::size_t size = quoted_size(rest_);
        finish(token, size == npos ? TokenKind::bad : TokenKind::text, size);
    } else if (c == '\'') {
        take_quoted_sheet(token);
    } else if (c == '#') {
        take_error(token);
    } else if (c == '[') {
        take_bracketed(token);
    } else if (c == '{') {
        const std::size_t size = array_size(rest_);
        finish(token, size == npos ? TokenKind::bad : TokenKind::array, size);
    } else if (is_digit(c) || c == '.') {
        take_number(token);
    } else if (is_name_part(c) || c == '$') {
        take_word(token);
    } else if (c == '(') {
        finish(token, TokenKind::open, 1);
    } else if (c == ')') {
        finish(token, TokenKind::close, 1);
    } else if (c == ',') {
        finish(token, TokenKind::comma, 1);
    } else if (std::string_view("+-*/^&%=<>:").find(c) != npos) {
        const std::string_view two = rest_.substr(0, 2);
        finish(token, TokenKind::operation, two == "<=" || two == ">=" || two == "<>" ? 2 : 1);
    } else {
        finish(token, TokenKind::bad, 1);
    }
    return true;
}

// "1:3" are rows; a number has no sign of its own.
void Tokens::take_number(Token& token) {
    std::string_view behind = rest_;
    if (const auto rows = take_reference(behind)) {
        token.reference = *rows;
        finish(token, TokenKind::reference, rest_.size() - behind.size());
        return;
    }
    std::size_t size = 0;
    const auto take_digits = [&] {
        const std::size_t first = size;
        while (size < rest_.size() && is_digit(rest_[size])) ++size;
        return size > first;
    };
    bool digits = take_digits();
    if (size < rest_.size() && rest_[size] == '.') {
        ++size;
        digits = take_digits() || digits;
    }
    if (digits && size < rest_.size() && (rest_[size] | 0x20) == 'e') {
        const std::size_t mantissa = size++;
        if (size < rest_.size() && (rest_[size] == '+' || rest_[size] == '-')) ++size;
        if (!take_digits()) size = mantissa;
    }
    finish(token, digits ? TokenKind::number : TokenKind::bad, size);
}

void Tokens::take_error(Token& token) {
    static constexpr std::array<std::string_view, 12> kErrors = {
        "#REF!",   "#DIV/0!", "#N/A",   "#NAME?",  "#NULL!",    "#NUM!",
        "#VALUE!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#GETTING_DATA"};
    for (const std::string_view error : kErrors) {
        if (!rest_.starts_with(error)) continue;
        // What is left of a reference to a sheet that was deleted: #REF!B6
        std::string_view behind = rest_.substr(error.size());
        if (error == kErrors[0] && !take_reference(behind) && behind.starts_with(error)) {
            behind.remove_prefix(error.size());
        }
        finish(token, TokenKind::error, rest_.size() - behind.size());
        return;
    }
    finish(token, TokenKind::bad, 1);
}

// Behind the name of a sheet and "!".
void Tokens::take_behind_sheet(Token& token, std::size_t sheet_size, TokenKind kind) {
    const std::string_view whole = rest_;
    token.sheet = rest_.substr(0, sheet_size);
    rest_.remove_prefix(sheet_size + 1);
    std::string_view behind = rest_;
    if (const auto reference = take_reference(behind)) {
        token.reference = *reference;
    } else if (rest_.starts_with('#')) {
        Token error;
        take_error(error);
        behind = rest_;
        if (kind == TokenKind::reference) kind = error.kind;
    } else {
        // A name that belongs to a sheet or another workbook.
        behind.remove_prefix(name_size(behind));
        if (kind == TokenKind::reference) kind = TokenKind::name;
    }
    rest_ = whole;
    finish(token, kind, whole.size() - behind.size());
}

// 'Tổng hợp T6'!A1, '[1]Tổng hợp'!A1, 'T 1:T 3'!A1
void Tokens::take_quoted_sheet(Token& token) {
    const std::size_t size = quoted_size(rest_);
    if (size == npos || !rest_.substr(size).starts_with('!')) {
        finish(token, TokenKind::bad, size);
        return;
    }
    const std::string_view sheet = rest_.substr(0, size);
    const TokenKind kind = sheet.find('[') != npos   ? TokenKind::external
                           : sheet.find(':') != npos ? TokenKind::many_sheets
                                                     : TokenKind::reference;
    take_behind_sheet(token, size, kind);
}

// [1]Sheet1!A1, [1]!Name, [@Column]
void Tokens::take_bracketed(Token& token) {
    const std::size_t size = bracketed_size(rest_);
    if (size == npos) {
        finish(token, TokenKind::bad, size);
        return;
    }
    std::size_t sheet = size + name_size(rest_.substr(size));
    if (rest_.substr(sheet).starts_with(':')) sheet += 1 + name_size(rest_.substr(sheet + 1));
    if (!rest_.substr(sheet).starts_with('!')) {
        finish(token, TokenKind::name, size);
        return;
    }
    take_behind_sheet(token, sheet, TokenKind::external);
}

void Tokens::take_word(Token& token) {
    std::string_view behind = rest_;
    const auto reference = take_reference(behind);
    const std::size_t size = name_size(rest_);
    const std::string_view after = rest_.substr(size);
    // A sheet may be called as a cell or a column is: T6!A1, T1:T3!A1
    if (size > 0 && after.starts_with('!')) {
        take_behind_sheet(token, size, TokenKind::reference);
        return;
    }
    if (size > 0 && after.starts_with(':')) {
        const std::size_t second = name_size(after.substr(1));
        if (second > 0 && after.substr(1 + second).starts_with('!')) {
            take_behind_sheet(token, size + 1 + second, TokenKind::many_sheets);
            return;
        }
    }
    if (reference) {
        token.reference = *reference;
        finish(token, TokenKind::reference, rest_.size() - behind.size());
        return;
    }
    if (size == 0) {  // a stray "$"
        finish(token, TokenKind::bad, 1);
    } else if (after.starts_with('(')) {
        finish(token, TokenKind::function, size);
    } else if (after.starts_with('[')) {
        const std::size_t column = bracketed_size(after);
        finish(token, column == npos ? TokenKind::bad : TokenKind::name,
               column == npos ? npos : size + column);
    } else {
        const std::string_view word = rest_.substr(0, size);
        const bool boolean = is_ignoring_case(word, "TRUE") || is_ignoring_case(word, "FALSE");
        finish(token, boolean ? TokenKind::boolean : TokenKind::name, size);
    }
}

std::string unquoted_sheet(std::string_view sheet) {
    if (!sheet.starts_with('\'')) return std::string(sheet);
    std::string name;
    sheet.remove_prefix(1);
    if (sheet.ends_with('\'')) sheet.remove_suffix(1);
    for (std::size_t at = 0; at < sheet.size(); ++at) {
        name += sheet[at];
        if (sheet[at] == '\'' && at + 1 < sheet.size() && sheet[at + 1] == '\'') ++at;
    }
    return name;
}

}  // namespace tonghop
