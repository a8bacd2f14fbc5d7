#include "normalise/number_text.hpp"

#include "normalise/amount_meaning.hpp"
#include "normalise/amount_words.hpp"
#include "normalise/day_text.hpp"
#include "normalise/figure_tail.hpp"
#include "normalise/figure_text.hpp"
#include "normalise/note_marks.hpp"
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

/// What either end of a range proves, unless they contradict each other.
std::optional<Separators> proved(const Statement& statement) {
    const std::optional<Separators> first = statement.first.proves;
    if (!statement.second || !statement.second->proves) return first;
    const std::optional<Separators> second = statement.second->proves;
    if (first && *first != *second) return std::nullopt;
    return second;
}

NumberText finish(const Statement& statement) {
    if (statement.problem != NumberProblem::none) return refused(statement.problem);
    const Claim& claim = statement.claim;
    const FigureTail& tail = statement.tail;
    if (claim.contradictory || claim.unquantified) return refused(NumberProblem::not_a_number);
    const auto scaled = [&](const Decimal& value) { return value * tail.scale; };
    const Decimal value =
        scaled(statement.negative ? -statement.first.value : statement.first.value);

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
    result.proves = proved(statement);
    result.approximate = claim.approximate || tail.approximate;
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
    const std::optional<FigureTail> tail = read_figure_tail(inside.subspan(statement.first.tokens));
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
        const bool separator =
            token.is("-") || token.is("đến") || token.is("tới") || token.is("÷") || token.is("~");
        if (separator && is_digits(rest, i + 1)) return i + 1;
    }
    return 0;
}

/// The unit of measure of a range stands after its second figure and may stand after the first one
/// too, cut short: "19 tỷ đến 20 tỷ đồng".
bool is_cut_short(Tokens first, Tokens second) {
    return first.size() <= second.size() &&
           std::equal(first.begin(), first.end(), second.begin(),
                      [](const TextToken& a, const TextToken& b) { return a.is(b.folded); });
}

void read_range(Statement& statement, Tokens rest, std::size_t second, Separators convention) {
    statement.second = read_figure(rest.subspan(second), convention);
    statement.problem = statement.second->problem;
    const Tokens between = rest.first(second - 1);
    const Tokens after = rest.subspan(second + statement.second->tokens);
    const std::optional<FigureTail> tail = read_figure_tail(after.empty() ? between : after);
    if (!tail || !(after.empty() || is_cut_short(between, after))) {
        statement.problem = NumberProblem::not_a_number;
        return;
    }
    statement.tail = *tail;
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
        if (of.problem != NumberProblem::none) return refused(of.problem);
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
    const bool bounded = claim.bound || claim.exceeds || claim.from || claim.rises || claim.falls ||
                         claim.rises_to || claim.falls_to;
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

// "234" above "230" in one cell: two figures, of which nobody can say which is meant.
bool breaks_a_number(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        const std::size_t before = text.find_last_not_of(" \r\n", at);
        const std::size_t after = text.find_first_not_of(" \r\n", at);
        if (before != std::string_view::npos && after != std::string_view::npos &&
            is_digit(text[before]) && is_digit(text[after])) {
            return true;
        }
    }
    return false;
}

}  // namespace

NumberText parse_number_text(std::string_view text, Separators convention) {
    if (text.size() > kMaxBytes) return refused(NumberProblem::not_a_number);
    const std::string plain = plain_text(text);
    if (plain.empty()) return refused(NumberProblem::blank);
    std::vector<TextToken> tokens = cell_tokens(plain);
    const NoteMarks marks = take_note_marks(tokens);
    const bool doubtful = marks == NoteMarks::doubtful || breaks_a_number(text);
    if (tokens.empty() || doubtful) return refused(NumberProblem::not_a_number);
    try {
        NumberText number = read_cell(tokens, convention);
        number.noted = marks == NoteMarks::taken;
        return number;
    } catch (const DecimalOverflow&) {
        return refused(NumberProblem::too_large);
    }
}

}  // namespace tonghop
