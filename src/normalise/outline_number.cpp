#include "normalise/outline_number.hpp"

#include "base/text.hpp"
#include "normalise/day_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace tonghop {
namespace {

bool is_digits(Tokens tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == TextToken::Kind::digits;
}

bool is_word(Tokens tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == TextToken::Kind::word;
}

bool is_any(Tokens tokens, std::size_t at, std::string_view signs) {
    return at < tokens.size() && tokens[at].written.size() == 1 &&
           signs.find(tokens[at].written.front()) != std::string_view::npos;
}

/// I to XXXIX: no form has more chapters, and C, D, L, M number sections as letters.
bool is_roman(std::string_view written) {
    constexpr std::array<std::string_view, 10> kUnits = {"",  "I",  "II",  "III",  "IV",
                                                         "V", "VI", "VII", "VIII", "IX"};
    std::size_t tens = 0;
    while (tens < 3 && written.substr(tens).starts_with('X')) ++tens;
    const std::string_view units = written.substr(tens);
    return !written.empty() && std::find(kUnits.begin(), kUnits.end(), units) != kUnits.end();
}

/// The level of one part of a number; kLevelNone if it is none.
int level_of(const TextToken& part) {
    if (part.kind == TextToken::Kind::digits) return kLevelNumber;
    if (part.kind != TextToken::Kind::word) return kLevelNone;
    if (is_roman(part.written)) return kLevelRoman;
    const bool one_letter = part.written.size() == 1 || part.folded == "đ";
    if (!one_letter) return kLevelNone;
    return part.written == part.folded ? kLevelSmallLetter : kLevelLetter;
}

/// Parts joined by one of `separators`: "1.1", "I.2", "1a".
OutlineNumber read_parts(Tokens tokens, std::string_view separators) {
    constexpr std::size_t kLongestPart = 4;
    OutlineNumber number;
    int numeric = 0;
    while (number.tokens < tokens.size()) {
        std::size_t at = number.tokens;
        if (at > 0) {
            if (tokens[at].after_blank) break;
            if (is_any(tokens, at, separators)) ++at;
            if (at >= tokens.size() || (at > number.tokens && tokens[at].after_blank)) break;
        }
        const int level = level_of(tokens[at]);
        if (level == kLevelNone || tokens[at].written.size() > kLongestPart) break;
        numeric = level == kLevelNumber ? numeric + 1 : 0;
        number.level = level + std::max(0, numeric - 1);
        number.tokens = at + 1;
    }
    return number;
}

/// In a label only letters near the beginning of the alphabet number rows: "T." is a thôn.
bool numbers_with_a_dot(const TextToken& letter) {
    constexpr std::string_view kLetters = "abcdeg";
    return letter.folded == "đ" ||
           (letter.folded.size() == 1 && kLetters.find(letter.folded) != std::string_view::npos);
}

/// Roman numbers that are no Vietnamese words, with which a label may begin without any sign.
bool is_sure_roman(std::string_view written) {
    constexpr std::array<std::string_view, 9> kSure = {"I",    "II", "III", "IV",  "VII",
                                                       "VIII", "IX", "XII", "XIII"};
    return std::find(kSure.begin(), kSure.end(), written) != kSure.end();
}

bool is_short_number(Tokens parts) {
    return std::all_of(parts.begin(), parts.end(),
                       [](const TextToken& part) { return part.written.size() <= 2; });
}

/// "1.", "a)", "II -", "1.1 ": parts and the sign that closes them.
OutlineNumber closed_number(Tokens label) {
    OutlineNumber number = read_parts(label, ".");
    const std::size_t end = number.tokens;
    if (end == 0 || end >= label.size()) return {};
    const TextToken& first = label.front();
    const bool dotted = end > 1;
    // "6T/KH" begins with six months.
    if (is_digits(label, 0) && end == 2 && label[1].is("t")) return {};
    if (is_any(label, end, ".)/-:")) {
        const bool goes_on =
            is_digits(label, end + 1) && !label[end].is(".") && !label[end].is(")");
        const bool plain_letter =
            !dotted && (number.level == kLevelLetter || number.level == kLevelSmallLetter);
        const bool too_late = plain_letter && !label[end].is(")") && !numbers_with_a_dot(first);
        const bool small_dash = number.level == kLevelSmallLetter && label[end].is("-");
        const bool may_be_xa = first.written == "X" && label[end].is(".");
        const bool doubtful = goes_on || too_late || small_dash || may_be_xa;
        if (doubtful || end + 1 >= label.size()) return {};
        if (is_digits(label, 0) && !is_short_number(label.first(end))) return {};
        number.tokens = end + 1;
        return number;
    }
    if (!label[end].after_blank) return {};
    const bool dotted_number = dotted && is_digits(label, 0) && is_short_number(label.first(end));
    const bool roman = !dotted && is_sure_roman(first.written) && is_word(label, end);
    return dotted_number || roman ? number : OutlineNumber{};
}

int mark_level(const TextToken& token) {
    if (token.is("*")) return kLevelStar;
    if (token.is("-") || token.is("•") || token.is("·") || token.is("●")) return kLevelDash;
    return token.is("+") ? kLevelPlus : kLevelNone;
}

}  // namespace

OutlineNumber leading_number(Tokens label) {
    if (label.size() < 2) return {};
    if (const int mark = mark_level(label.front()); mark != kLevelNone) {
        return is_any(label, 1, "/") ? OutlineNumber{} : OutlineNumber{1, mark};
    }
    if (label.front().is("(") && label.size() > 3 && is_any(label, 2, ")")) {
        const int level = level_of(label[1]);
        const bool counts = level != kLevelNone && label[1].written.size() <= 2;
        return counts ? OutlineNumber{3, level} : OutlineNumber{};
    }
    return closed_number(label);
}

int outline_level(std::string_view cell_text) {
    constexpr std::size_t kMaxBytes = 40;
    if (cell_text.size() > kMaxBytes) return kLevelNone;
    const std::string plain = plain_text(cell_text);
    const std::vector<TextToken> all = text_tokens(plain);
    Tokens tokens = all;
    if (day_length(tokens) > 1) return kLevelNumber + 1;
    while (tokens.size() > 1 && is_any(tokens, 0, "(")) tokens = tokens.subspan(1);
    while (tokens.size() > 1 && is_any(tokens, tokens.size() - 1, ".):/-")) {
        tokens = tokens.first(tokens.size() - 1);
    }
    if (tokens.empty()) return kLevelNone;
    if (tokens.size() == 1 && mark_level(tokens[0]) != kLevelNone) return mark_level(tokens[0]);
    const OutlineNumber number = read_parts(tokens, ".,-/");
    if (number.tokens == tokens.size()) {
        // A whole number shown with a decimal: "1.0".
        const bool whole = tokens.size() == 3 && tokens[2].is("0");
        return whole ? kLevelNumber : number.level;
    }
    // "1-Jan", "01-thg1": the number 1.1 that Excel took for a day.
    const bool day = is_digits(tokens, 0) && is_any(tokens, 1, "-/") && is_word(tokens, 2);
    return day ? kLevelNumber + 1 : kLevelNone;
}

}  // namespace tonghop
