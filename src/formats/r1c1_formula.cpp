#include "formats/r1c1_formula.hpp"

#include <cstdint>
#include <optional>

namespace tonghop {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' ||
           c == '.' || c == '\\' || c == '?' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

// One half of a reference, "R", "R[-1]" or "R7", 0-based.
struct Line {
    std::int64_t index = 0;
    bool absolute = false;
};

enum class Found { no, yes, broken };

// Takes a half that begins with `letter` from the front of `text`.
Found take_line(std::string_view& text, char letter, std::uint32_t own, Line& line) {
    if (text.empty() || (text.front() & ~0x20) != letter) return Found::no;
    text.remove_prefix(1);
    line = {own, false};
    constexpr std::size_t kMostDigits = 7;
    const bool relative = text.starts_with('[');
    std::string_view rest = text.substr(relative ? 1 : 0);
    const bool negative = relative && rest.starts_with('-');
    if (negative) rest.remove_prefix(1);
    std::size_t digits = 0;
    std::int64_t number = 0;
    while (digits < rest.size() && is_digit(rest[digits]) && digits <= kMostDigits) {
        number = number * 10 + (rest[digits++] - '0');
    }
    if (digits == 0) return relative ? Found::broken : Found::yes;
    if (digits > kMostDigits) return Found::broken;
    rest.remove_prefix(digits);
    if (relative && !rest.starts_with(']')) return Found::broken;
    if (relative) rest.remove_prefix(1);
    line = relative ? Line{negative ? line.index - number : line.index + number, false}
                    : Line{number - 1, true};
    text = rest;
    return Found::yes;
}

class Converter {
 public:
    Converter(std::string_view formula, CellRef at) : rest_(formula), at_(at) {}

    // Nothing if some of it is not certain.
    std::optional<std::string> convert() {
        while (!rest_.empty()) {
            if (!take_token()) return std::nullopt;
        }
        return out_;
    }

 private:
    bool take_token() {
        const char c = rest_.front();
        if (c == '"' || c == '\'') return take_quoted(c);
        if (c == '#') return take_error();
        if (is_digit(c)) return take_number();
        if (is_name_character(c)) return take_word();
        constexpr std::string_view kAlike = "+-*/^&=<>%(),;:{}! \n@";
        if (kAlike.find(c) == std::string_view::npos) return false;  // '[': another file
        out_ += c;
        rest_.remove_prefix(1);
        return true;
    }

    void take(std::size_t length) {
        out_ += rest_.substr(0, length);
        rest_.remove_prefix(length);
    }

    // A text or the name of a sheet; a quote inside is doubled, so two pieces are one.
    bool take_quoted(char quote) {
        const std::size_t end = rest_.find(quote, 1);
        if (end == std::string_view::npos) return false;
        if (quote == '\'' && rest_.substr(0, end).find('[') != std::string_view::npos) return false;
        take(end + 1);
        return true;
    }

    bool take_error() {
        const std::size_t end = rest_.find_first_of("!?A", 1);
        if (end == std::string_view::npos) return false;
        take(end + 1);
        return true;
    }

    // "1.5E-3"; what looks like whole rows in A1 notation does not occur in this one.
    bool take_number() {
        std::size_t length = 0;
        while (length < rest_.size() && (is_digit(rest_[length]) || rest_[length] == '.')) ++length;
        if (length < rest_.size() && (rest_[length] & ~0x20) == 'E') {
            ++length;
            if (length < rest_.size() && (rest_[length] == '+' || rest_[length] == '-')) ++length;
            while (length < rest_.size() && is_digit(rest_[length])) ++length;
        }
        take(length);
        return rest_.empty() || !is_name_character(rest_.front());
    }

    // A function, a name, the name of a sheet, or a reference.
    bool take_word() {
        std::size_t length = 0;
        while (length < rest_.size() && is_name_character(rest_[length])) ++length;
        const std::string_view behind = rest_.substr(length);
        if (behind.starts_with('(') || behind.starts_with('!')) {
            take(length);
            return true;
        }
        std::string_view text = rest_;
        Line row;
        Line column;
        const Found rows = take_line(text, 'R', at_.row, row);
        if (rows == Found::broken) return false;
        const Found columns = take_line(text, 'C', at_.column, column);
        if (columns == Found::broken) return false;
        const bool ends = text.empty() || (!is_name_character(text.front()) && text[0] != '[');
        if (!ends || (rows == Found::no && columns == Found::no)) {
            // A name; one that could be a cell in A1 notation cannot be carried over.
            if (CellRef::parse(rest_.substr(0, length)) || behind.starts_with('[')) return false;
            take(length);
            return true;
        }
        rest_ = text;
        return append_reference(rows == Found::yes ? &row : nullptr,
                                columns == Found::yes ? &column : nullptr);
    }

    bool append_reference(const Line* row, const Line* column) {
        if (row != nullptr && (row->index < 0 || row->index >= kMaxRows)) return false;
        if (column != nullptr && (column->index < 0 || column->index >= kMaxColumns)) return false;
        const auto append_row = [this, row] {
            if (row->absolute) out_ += '$';
            out_ += std::to_string(row->index + 1);
        };
        const auto append_column = [this, column] {
            if (column->absolute) out_ += '$';
            out_ += column_letters(static_cast<std::uint32_t>(column->index));
        };
        if (column != nullptr) append_column();
        if (row != nullptr) append_row();
        if (row != nullptr && column != nullptr) return true;
        // A whole row or column: "B:B", unless it is one end of several.
        out_ += ':';
        if (rest_.starts_with(':')) {
            rest_.remove_prefix(1);
            return append_other_end(row != nullptr);
        }
        row != nullptr ? append_row() : append_column();
        return true;
    }

    // The second of "C1:C3", whole columns or rows.
    bool append_other_end(bool rows) {
        Line line;
        const Found found = take_line(rest_, rows ? 'R' : 'C', rows ? at_.row : at_.column, line);
        const bool ends = rest_.empty() || !is_name_character(rest_.front());
        const std::int64_t end = rows ? kMaxRows : kMaxColumns;
        if (found != Found::yes || !ends || line.index < 0 || line.index >= end) return false;
        if (line.absolute) out_ += '$';
        out_ += rows ? std::to_string(line.index + 1)
                     : column_letters(static_cast<std::uint32_t>(line.index));
        return true;
    }

    std::string_view rest_;
    CellRef at_;
    std::string out_;
};

}  // namespace

std::string a1_formula(std::string_view formula, CellRef at) {
    return Converter(formula, at).convert().value_or("");
}

}  // namespace tonghop
