#include "normalise/figure_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {
namespace {

/// No figure of a report needs more digits; a Decimal holds 38.
constexpr std::size_t kMaxDigits = 37;

/// Digits and the separators between them: pieces.size() == separators.size() + 1.
struct Run {
    std::vector<std::string_view> pieces;
    std::string separators;
    std::size_t tokens = 1;

    bool only_blanks() const { return separators.find_first_not_of(' ') == std::string::npos; }
};

bool is_joined_digits(const TextToken& token) {
    return token.kind == TextToken::Kind::digits && !token.after_blank;
}

bool can_lead_a_group(std::string_view piece) {
    return piece.size() <= 3 && piece.front() != '0';
}

Run scan(Tokens tokens) {
    Run run;
    run.pieces.push_back(tokens.front().written);
    while (run.tokens < tokens.size()) {
        const TextToken& next = tokens[run.tokens];
        const bool separator = (next.is(".") || next.is(",")) && !next.after_blank;
        if (separator && run.tokens + 1 < tokens.size() &&
            is_joined_digits(tokens[run.tokens + 1])) {
            run.separators += next.written.front();
            run.pieces.push_back(tokens[run.tokens + 1].written);
            run.tokens += 2;
        } else if (next.kind == TextToken::Kind::digits && next.written.size() == 3 &&
                   run.only_blanks() && can_lead_a_group(run.pieces.front())) {
            run.separators += ' ';
            run.pieces.push_back(next.written);
            run.tokens += 1;
        } else {
            break;
        }
    }
    return run;
}

/// Whether the first `count` pieces are groups of three: "6.541.055".
bool is_grouped(const Run& run, std::size_t count) {
    return (count == 1 || can_lead_a_group(run.pieces.front())) &&
           std::all_of(run.pieces.begin() + 1, run.pieces.begin() + static_cast<long>(count),
                       [](std::string_view piece) { return piece.size() == 3; });
}

/// The value when the last `decimals` (0 or 1) pieces stand after the decimal sign.
std::optional<Decimal> value_of(const Run& run, std::size_t decimals) {
    std::string digits;
    const std::size_t whole = run.pieces.size() - decimals;
    for (std::size_t i = 0; i < whole; ++i) digits += run.pieces[i];
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (decimals == 1) digits.append(".").append(run.pieces.back());
    if (digits.size() > kMaxDigits) return std::nullopt;
    return Decimal::parse(digits);
}

Decimal half_unit(const Run& run, std::size_t decimals) {
    const std::size_t zeros = decimals == 0 ? 0 : run.pieces.back().size();
    return Decimal::parse("0." + std::string(zeros, '0') + "5").value_or(Decimal{});
}

Figure reading(const Run& run, std::size_t decimals) {
    Figure figure;
    figure.tokens = run.tokens;
    figure.integer = decimals == 0;
    const std::optional<Decimal> value = value_of(run, decimals);
    if (!value) {
        figure.problem = NumberProblem::too_large;
        return figure;
    }
    figure.value = *value;
    figure.rounding = half_unit(run, decimals);
    return figure;
}

/// "1.500", "12,345": only a convention says whether the separator groups.
Figure undecided(const Run& run, Separators convention) {
    const bool dot = run.separators == ".";
    const bool groups = dot == (convention == Separators::vietnamese);
    Figure figure = reading(run, groups ? 0 : 1);
    figure.other_reading = value_of(run, groups ? 1 : 0);
    return figure;
}

/// A figure whose separators leave no choice: its decimal sign or its grouping says whose they are.
Figure decided(const Run& run, std::size_t decimals) {
    Figure figure = reading(run, decimals);
    const char last = run.separators.back();
    if (last == ' ') return figure;
    const bool comma_divides = (last == ',') == (decimals == 1);
    figure.proves = comma_divides ? Separators::vietnamese : Separators::english;
    return figure;
}

Figure malformed(const Run& run) {
    Figure figure;
    figure.tokens = run.tokens;
    figure.problem = NumberProblem::malformed;
    return figure;
}

}  // namespace

Figure read_figure(Tokens tokens, Separators convention) {
    const Run run = scan(tokens);
    const std::size_t count = run.pieces.size();
    if (run.separators.empty()) return reading(run, 0);
    if (count == 2 && !run.only_blanks()) {
        const bool could_group = can_lead_a_group(run.pieces[0]) && run.pieces[1].size() == 3;
        return could_group ? undecided(run, convention) : decided(run, 1);
    }
    const char last = run.separators.back();
    const bool one_kind = run.separators.find_first_not_of(last) == std::string::npos;
    if (one_kind) return is_grouped(run, count) ? decided(run, 0) : malformed(run);
    // Two kinds: the last one is the decimal sign, and all before it group.
    const std::string_view before = std::string_view(run.separators).substr(0, count - 2);
    const bool grouping_agrees =
        before.find_first_not_of(before.front()) == std::string_view::npos &&
        before.front() != last;
    return grouping_agrees && is_grouped(run, count - 1) ? decided(run, 1) : malformed(run);
}

}  // namespace tonghop
