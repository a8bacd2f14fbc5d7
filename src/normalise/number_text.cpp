#include "normalise/number_text.hpp"

#include "base/text.hpp"
#include "normalise/amount_words.hpp"
#include "normalise/day_text.hpp"
#include "normalise/figure_tail.hpp"
#include "normalise/figure_text.hpp"
#include "normalise/text_tokens.hpp"

#include <algorithm>

namespace tonghop {
namespace {

/// Longer than any figure with its unit of measure; a remark of this length is not worth reading.
constexpr std::size_t kMaxBytes = 400;

NumberText refused(NumberProblem problem) {
    NumberText result;
    result.problem = problem;
    return result;
}

/// A figure, or the two ends of a range, with all that follows.
struct Statement {
    Claim claim;
    Figure first;
    std::optional<Figure> second;
    FigureTail tail;
    bool negative = false;  // a minus sign before the first figure
    std::optional<Decimal> of;
    NumberProblem problem = NumberProblem::none;
};

bool is_digits(Tokens tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == TextToken::Kind::digits;
}

/// The text prefix of a spreadsheet and the stray mark of "trở' lên" are no words.
bool is_apostrophe(const TextToken& token) {
    return token.is("'") || token.is("’") || token.is("‘") || token.is("`") || token.is("´");
}

std::vector<TextToken> cell_tokens(std::string_view plain) {
    std::vector<TextToken> tokens = text_tokens(plain);
    std::erase_if(tokens, is_apostrophe);
    while (!tokens.empty() && (tokens.back().is(".") || tokens.back().is(";"))) tokens.pop_back();
    return tokens;
}

/// A day, or a month with its year ("6/2024"): Excel's users type both where a figure is due.
bool is_date(Tokens tokens) {
    if (day_length(tokens) == tokens.size() && tokens.size() > 1) return true;
    if (tokens.size() != 3 || !is_digits(tokens, 0) || !is_digits(tokens, 2)) return false;
    const int month = small_number(tokens[0]);
    return (tokens[1].is("/") || tokens[1].is("-")) && month >= 1 && month <= 12 &&
           is_year(small_number(tokens[2]));
}

Comparator mirrored(Comparator bound) {
    switch (bound) {
        case Comparator::greater: return Comparator::less;
        case Comparator::greater_equal: return Comparator::less_equal;
        case Comparator::less: return Comparator::greater;
        case Comparator::less_equal: return Comparator::greater_equal;
        default: return bound;
    }
}

bool is_lower_bound(Comparator bound) {
    return bound == Comparator::greater || bound == Comparator::greater_equal;
}

/// The bound that the words before and after the figure agree on; false if they disagree.
bool agree_on_bound(const Claim& claim, const FigureTail& tail, std::optional<Comparator>& bound) {
    bound = claim.bound;
    if (tail.bound) {
        if (bound && is_lower_bound(*bound) != is_lower_bound(*tail.bound)) return false;
        bound = tail.bound;
    } else if (!bound && claim.from) {
        bound = Comparator::greater_equal;
    }
    if (!bound && claim.falls_to) bound = Comparator::less_equal;
    if (!bound && claim.rises_to) bound = Comparator::greater_equal;
    return true;
}

std::optional<Amount> change_of(const Claim& claim, const FigureTail& tail, const Decimal& value) {
    // "tăng 1,2 lần" may mean to 120 % or by 120 %.
    if (fold(tail.unit) == "lần" || (claim.falls && value.is_negative())) return std::nullopt;
    const bool growth = is_percent(tail.unit) && (!claim.falls || !tail.base.empty());
    return Amount{growth ? Comparator::growth : Comparator::delta, claim.falls ? -value : value, {}};
}

std::optional<Amount> single_amount(Claim claim, const FigureTail& tail, const Decimal& value) {
    if (claim.exceeds) {
        // "vượt 5% so với kế hoạch" is by that share; "vượt 5.000 tấn" is above that level.
        const bool by_share = is_percent(tail.unit) && !tail.base.empty();
        if (by_share) claim.rises = true;
        if (!by_share && !claim.bound) claim.bound = Comparator::greater;
    }
    std::optional<Comparator> bound;
    if (!agree_on_bound(claim, tail, bound)) return std::nullopt;
    if (bound) {
        const bool by_at_least = claim.falls && *bound != Comparator::less;
        if (by_at_least) return Amount{mirrored(*bound), -value, {}};
        return Amount{*bound, value, {}};
    }
    if (claim.rises || claim.falls) return change_of(claim, tail, value);
    return Amount{claim.maintain ? Comparator::maintain : Comparator::equal, value, {}};
}

std::optional<Amount> range_amount(const Claim& claim, const FigureTail& tail, const Decimal& low,
                                   const Decimal& high) {
    if (claim.bound || claim.exceeds || tail.bound) return std::nullopt;
    if (claim.falls) return Amount{Comparator::range, -high, -low};
    return Amount{Comparator::range, low, high};
}

NumberText finish(const Statement& statement) {
    if (statement.problem != NumberProblem::none) return refused(statement.problem);
    const Claim& claim = statement.claim;
    const FigureTail& tail = statement.tail;
    if (claim.contradictory || claim.unquantified) return refused(NumberProblem::not_a_number);
    const auto scaled = [&](const Decimal& value) { return value * tail.scale; };
    const Decimal value = scaled(statement.negative ? -statement.first.value : statement.first.value);

    NumberText result;
    std::optional<Amount> amount;
    Decimal rounding = statement.first.rounding;
    if (statement.second) {
        const Decimal high = scaled(statement.second->value);
        // "900 - 1.000 con" in order; the other way round it is no range.
        if (high < value) return refused(NumberProblem::malformed);
        amount = range_amount(claim, tail, value, high);
        rounding = std::max(rounding, statement.second->rounding);
    } else {
        amount = single_amount(claim, tail, value);
    }
    if (!amount) return refused(NumberProblem::not_a_number);
    result.amount = *amount;
    result.unit = tail.unit;
    result.base = tail.base;
    result.rounding = scaled(rounding);
    result.of = statement.of;
    result.approximate = claim.approximate;
    if (statement.first.other_reading) {
        const bool turned = !statement.second && amount->value->is_negative();
        const Decimal other = scaled(*statement.first.other_reading);
        result.other_reading = turned ? -other : other;
    }
    return result;
}

/// "(1.250)": negative, as accountants write it. Only a bare figure or a share is meant so;
/// "(1000 con)" is a note.
NumberText accountants_negative(Tokens inside, Separators convention) {
    Statement statement;
    statement.negative = true;
    statement.first = read_figure(inside, convention);
    statement.problem = statement.first.problem;
    const std::optional<FigureTail> tail =
        read_figure_tail(inside.subspan(statement.first.tokens));
    const bool bare = tail && (tail->unit.empty() || tail->unit == "%") && !tail->bound;
    if (!bare) return refused(NumberProblem::not_a_number);
    statement.tail = *tail;
    return finish(statement);
}

/// Where the second figure of a range begins in `rest`; 0 if there is none.
std::size_t second_figure(Tokens rest) {
    constexpr std::size_t kMaxBetween = 8;  // "12 triệu đồng/người - 13 triệu đồng/người"
    for (std::size_t i = 0; i < std::min(rest.size(), kMaxBetween); ++i) {
        const TextToken& token = rest[i];
        const bool separator = token.is("-") || token.is("đến") || token.is("tới") ||
                               token.is("÷") || token.is("~");
        if (separator && is_digits(rest, i + 1)) return i + 1;
    }
    return 0;
}

/// The unit of measure of a range stands after one of its ends or after both.
bool units_agree(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() || fold(second).starts_with(fold(first));
}

/// "3 - 4 nghìn con" and "3 nghìn - 4 nghìn con"; "3 nghìn - 4 con" is not what it says.
bool scales_agree(const Decimal& first, const Decimal& second) {
    return first == Decimal(1) || first == second;
}

void read_range(Statement& statement, Tokens rest, std::size_t second, Separators convention) {
    const std::optional<FigureTail> between = read_figure_tail(rest.first(second - 1));
    statement.second = read_figure(rest.subspan(second), convention);
    statement.problem = statement.second->problem;
    const std::optional<FigureTail> after =
        read_figure_tail(rest.subspan(second + statement.second->tokens));
    if (!between || !after || between->bound || !between->base.empty() ||
        !scales_agree(between->scale, after->scale) || !units_agree(between->unit, after->unit)) {
        statement.problem = NumberProblem::not_a_number;
        return;
    }
    statement.tail = *after;
    if (after->unit.empty()) statement.tail.unit = between->unit;
}

NumberText with_figure(const Claim& claim, Tokens rest, Separators convention) {
    Statement statement;
    statement.claim = claim;
    statement.negative = rest.front().is("-");
    if (!is_digits(rest, 0)) rest = rest.subspan(1);
    statement.first = read_figure(rest, convention);
    if (statement.first.problem != NumberProblem::none) return refused(statement.first.problem);
    rest = rest.subspan(statement.first.tokens);

    const bool fraction = rest.size() >= 2 && rest[0].is("/") && is_digits(rest, 1);
    if (fraction && statement.first.integer) {
        const Figure of = read_figure(rest.subspan(1), convention);
        if (!of.integer) return refused(NumberProblem::malformed);
        statement.of = of.value;
        rest = rest.subspan(1 + of.tokens);
    }
    if (const std::size_t second = second_figure(rest); second > 0 && !statement.of) {
        read_range(statement, rest, second, convention);
        return finish(statement);
    }
    const std::optional<FigureTail> tail = read_figure_tail(rest);
    if (!tail) return refused(NumberProblem::not_a_number);
    statement.tail = *tail;
    return finish(statement);
}

/// "duy trì", "đạt", "một số tiêu chuẩn": a state instead of a figure.
NumberText without_figure(const Claim& claim, Tokens rest) {
    const std::optional<FigureTail> tail = read_figure_tail(rest);
    const bool bounded = claim.bound || claim.exceeds || claim.from || claim.rises ||
                         claim.falls || claim.rises_to || claim.falls_to;
    if (!tail || tail->bound || bounded) return refused(NumberProblem::not_a_number);
    NumberText result;
    result.base = tail->base;
    result.unit = tail->unit;
    result.approximate = claim.approximate;
    if (claim.unquantified) {
        result.amount.comparator = Comparator::unquantified;
    } else if (claim.maintain && tail->unit.empty()) {
        result.amount.comparator = Comparator::maintain;
    } else if (claim.achieve && rest.empty()) {
        result.amount = {Comparator::achieve, Decimal(1), {}};
    } else {
        return refused(NumberProblem::not_a_number);
    }
    return result;
}

NumberText read_cell(Tokens tokens, Separators convention) {
    if (is_date(tokens)) return refused(NumberProblem::date);
    if (tokens.size() > 2 && tokens.front().is("(") && tokens.back().is(")") &&
        is_digits(tokens, 1)) {
        return accountants_negative(tokens.subspan(1, tokens.size() - 2), convention);
    }
    Claim claim;
    const Tokens rest = tokens.subspan(read_claim(tokens, claim));
    if (rest.empty()) return without_figure(claim, rest);
    const bool has_sign = rest.front().is("-") || rest.front().is("+");
    if (is_digits(rest, has_sign ? 1 : 0)) return with_figure(claim, rest, convention);
    return without_figure(claim, rest);
}

}  // namespace

NumberText parse_number_text(std::string_view text, Separators convention) {
    if (text.size() > kMaxBytes) return refused(NumberProblem::not_a_number);
    const std::string plain = plain_text(text);
    if (plain.empty()) return refused(NumberProblem::blank);
    const std::vector<TextToken> tokens = cell_tokens(plain);
    if (tokens.empty()) return refused(NumberProblem::not_a_number);
    try {
        return read_cell(tokens, convention);
    } catch (const DecimalOverflow&) {
        return refused(NumberProblem::too_large);
    }
}

}  // namespace tonghop
