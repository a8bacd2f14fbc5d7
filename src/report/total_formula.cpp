#include "report/total_formula.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tonghop {
namespace {

/// The numbers of two rows, place by place, where both have one.
struct Pairs {
    Decimal first_sum;
    Decimal second_sum;
    Decimal product_sum;
    bool any = false;
};

Pairs pair_up(const std::vector<PlaceCell>& first, const std::vector<PlaceCell>& second) {
    Pairs pairs;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i].number && second[i].number) {
            pairs.first_sum += *first[i].number;
            pairs.second_sum += *second[i].number;
            pairs.product_sum += *first[i].number * *second[i].number;
            pairs.any = true;
        }
    }
    return pairs;
}

std::optional<Decimal> quotient(const Decimal& scale, const Decimal& dividend,
                                const Decimal& divisor, int decimals) {
    if (divisor.is_zero()) {
        return std::nullopt;
    }
    return (scale * dividend).divided_by(divisor, decimals);
}

FormulaCandidate sum_formula(const Matrix& matrix, std::size_t row) {
    const std::string range = matrix.geometry.places_range(row);
    FormulaCandidate candidate{fmt::format("IF(COUNT({0})=0,\"\",SUM({0}))", range), {}};
    for (const PlaceCell& cell : matrix.cells[row]) {
        if (cell.number) {
            candidate.value = candidate.value.value_or(Decimal(0)) + *cell.number;
        }
    }
    return candidate;
}

FormulaCandidate count_formula(const Matrix& matrix, std::size_t row) {
    const std::string range = matrix.geometry.places_range(row);
    FormulaCandidate candidate{fmt::format("IF(COUNT({0})=0,\"\",COUNTIF({0},\">0\"))", range), {}};
    for (const PlaceCell& cell : matrix.cells[row]) {
        if (cell.number) {
            const bool counts = *cell.number > Decimal(0);
            candidate.value = candidate.value.value_or(Decimal(0)) + Decimal(counts ? 1 : 0);
        }
    }
    return candidate;
}

/// ROUND(10*D8/D7,2): both totals as they stand on the sheet.
FormulaCandidate ratio_of_totals(const Matrix& matrix, const Indicator& indicator,
                                 std::size_t numerator, std::size_t denominator) {
    const TotalCell& above = matrix.totals[numerator];
    const TotalCell& below = matrix.totals[denominator];
    const std::string n = matrix.geometry.total_ref(numerator);
    const std::string d = matrix.geometry.total_ref(denominator);
    FormulaCandidate candidate{
        fmt::format("IF(OR(NOT(ISNUMBER({0})),N({1})=0),\"\",ROUND({2}*{0}/{1},{3}))", n, d,
                    indicator.over_places.scale.to_string(), indicator.decimals),
        {}};
    if (above.value && below.value) {
        candidate.value =
            quotient(indicator.over_places.scale, *above.value, *below.value, indicator.decimals);
    }
    return candidate;
}

/// The same over the places that have both, for where the two totals rest on different places.
FormulaCandidate ratio_of_pairs(const Matrix& matrix, const Indicator& indicator,
                                std::size_t numerator, std::size_t denominator) {
    const std::string n = matrix.geometry.places_range(numerator);
    const std::string d = matrix.geometry.places_range(denominator);
    const std::string both = fmt::format("ISNUMBER({})*ISNUMBER({})", n, d);
    const Pairs pairs = pair_up(matrix.cells[numerator], matrix.cells[denominator]);
    return {fmt::format("IF(SUMPRODUCT({0},{2})=0,\"\",ROUND({3}*SUMPRODUCT({0},{1})/"
                        "SUMPRODUCT({0},{2}),{4}))",
                        both, n, d, indicator.over_places.scale.to_string(), indicator.decimals),
            quotient(indicator.over_places.scale, pairs.first_sum, pairs.second_sum,
                     indicator.decimals)};
}

FormulaCandidate weighted_mean(const Matrix& matrix, const Indicator& indicator, std::size_t row,
                               std::size_t weight) {
    const std::string v = matrix.geometry.places_range(row);
    const std::string w = matrix.geometry.places_range(weight);
    const std::string both = fmt::format("ISNUMBER({})*ISNUMBER({})", v, w);
    const Pairs pairs = pair_up(matrix.cells[row], matrix.cells[weight]);
    return {fmt::format("IF(SUMPRODUCT({0},{2})=0,\"\",ROUND(SUMPRODUCT({0},{1},{2})/"
                        "SUMPRODUCT({0},{2}),{3}))",
                        both, v, w, indicator.decimals),
            quotient(Decimal(1), pairs.product_sum, pairs.second_sum, indicator.decimals)};
}

}  // namespace

std::vector<FormulaCandidate> total_formulas(const RollupFrame& frame, const Matrix& matrix,
                                             std::size_t row) {
    const Indicator& indicator = *frame.rows()[row].indicator;
    const AggregationRule& rule = indicator.over_places;
    switch (rule.kind) {
        case Aggregation::sum:
            return {sum_formula(matrix, row)};
        case Aggregation::count_true:
            return {count_formula(matrix, row)};
        case Aggregation::ratio: {
            const auto numerator = frame.row_of(rule.numerator);
            const auto denominator = frame.row_of(rule.denominator);
            if (!numerator || !denominator) {
                return {};
            }
            return {ratio_of_totals(matrix, indicator, *numerator, *denominator),
                    ratio_of_pairs(matrix, indicator, *numerator, *denominator)};
        }
        case Aggregation::weighted_mean: {
            const auto weight = frame.row_of(rule.weight);
            if (!weight) {
                return {};
            }
            return {weighted_mean(matrix, indicator, row, *weight)};
        }
        case Aggregation::not_additive:
            return {};
    }
    return {};
}

}  // namespace tonghop
