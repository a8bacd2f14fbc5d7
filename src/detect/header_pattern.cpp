#include "detect/header_pattern.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

std::string plain_pattern(std::string text) {
    for (char& c : text) {
        if (c == '{' || c == '}' || c == '>' || c == '<') c = '*';
    }
    return text;
}

bool is_month_word(const TextToken& token) {
    return token.is("tháng") || token.is("thang") || token.is("t");
}

/// Numbers that a pattern captures.
struct Captured {
    bool month = false;
    bool year = false;
};

/// Which number a run of digits is, for the report or for any.
std::string placeholder_of(Tokens tokens, std::size_t at, const std::optional<Period>& report,
                           Captured captures) {
    const std::string digits(tokens[at].written);
    const int value = digits.size() > 4 ? 0 : std::stoi(digits);
    if (digits.size() == 4 && captures.year) return "{year-number}";
    if (digits.size() == 4 && report) {
        if (value == report->year()) return "{year}";
        if (value == report->year() - 1) return "{year-1}";
    }
    const bool after = at > 0 && is_month_word(tokens[at - 1]);
    const bool before = at + 1 < tokens.size() && is_month_word(tokens[at + 1]);
    const bool month = digits.size() <= 2 && value >= 1 && value <= 12;
    if (captures.month && month &&
        (after || before || tokens.size() == 1 || tokens[at + 1].is("/"))) {
        return "{month-number}";
    }
    const bool reported =
        report && value == report->last_month() && report->kind() != Period::Kind::year;
    return month && (after || before) && reported ? "{month}" : std::string();
}

std::string level_pattern(const std::string& text, const std::optional<Period>& report,
                          Captured captures) {
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    std::string pattern;
    std::size_t from = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != TextToken::Kind::digits) continue;
        const std::string placeholder = placeholder_of(tokens, at, report, captures);
        if (placeholder.empty()) continue;
        const auto begin = static_cast<std::size_t>(tokens[at].written.data() - plain.data());
        std::string before = plain_pattern(plain.substr(from, begin - from));
        // "TH2022" and "TH 2022" are one pattern.
        const bool word = at > 0 && tokens[at - 1].kind == TextToken::Kind::word &&
                          placeholder.starts_with("{year");
        if (word && !before.ends_with(' ')) before += ' ';
        pattern += before + placeholder;
        from = begin + tokens[at].written.size();
    }
    return pattern + plain_pattern(plain.substr(from));
}

}  // namespace

std::string pattern_of(const std::string& text, const std::optional<Period>& report) {
    return level_pattern(text, report, {});
}

std::string pattern_of(const ColumnDraft& draft, const std::optional<Period>& report) {
    std::string pattern;
    // "TH quý I/2024" is of that quarter in whatever year it is read.
    const bool fixed =
        draft.spec.period && draft.spec.period->base == PeriodExpression::Base::fixed;
    const std::optional<Period> told = fixed ? std::nullopt : report;
    Captured captures{draft.by_month, draft.by_month};
    for (std::size_t i = draft.levels.size(); i-- > 0;) {
        const bool place = !draft.place.empty() && draft.place_level == i;
        const std::string level =
            place ? "{place}" : level_pattern(draft.levels[i], told, captures);
        // A number is captured once: "So sánh tháng 3/2022 > Tháng 2/2022".
        captures.month = false;
        captures.year = captures.year && level.find("{year-number}") == std::string::npos;
        if (squeeze(level).empty()) continue;
        pattern = level + (pattern.empty() ? "" : " > " + pattern);
    }
    return pattern;
}

}  // namespace tonghop
