#include "validate/ratio.hpp"

#include "validate/rule.hpp"
#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

constexpr int kCheckDigits = 10;

/// Both ends of what a quotient can be, given how its terms were rounded when written.
struct Interval {
    Decimal low, high;
};

std::optional<Interval> quotient(const AggregationRule& rule, const Observation& numerator,
                                 const Observation& denominator) {
    const Decimal lowest = *denominator.amount.value - denominator.rounding;
    const Decimal highest = *denominator.amount.value + denominator.rounding;
    if (lowest.is_negative() || lowest.is_zero()) return std::nullopt;
    const Decimal top_low = rule.scale * (*numerator.amount.value - numerator.rounding);
    const Decimal top_high = rule.scale * (*numerator.amount.value + numerator.rounding);
    if (top_low.is_negative()) return std::nullopt;
    return Interval{top_low.divided_by(highest, kCheckDigits),
                    top_high.divided_by(lowest, kCheckDigits)};
}

}  // namespace

std::optional<RatioTerms> ratio_terms(const Report& report, const Observation& rate) {
    const Indicator* indicator = report.config.indicators.find(rate.key.indicator);
    if (indicator == nullptr || indicator->over_places.kind != Aggregation::ratio ||
        report.figure(rate.key) != &rate) {
        return std::nullopt;
    }
    SeriesKey key = rate.key;
    key.indicator = indicator->over_places.numerator;
    const Observation* numerator = report.figure(key);
    key.indicator = indicator->over_places.denominator;
    const Observation* denominator = report.figure(key);
    if (numerator == nullptr || denominator == nullptr) return std::nullopt;
    return RatioTerms{indicator, &rate, numerator, denominator};
}

std::optional<bool> holds(const RatioTerms& terms, const Observation& rate,
                          const Observation& numerator, const Observation& denominator) {
    const auto range = quotient(terms.indicator->over_places, numerator, denominator);
    if (!range) return std::nullopt;
    return range->low - rate.rounding <= *rate.amount.value &&
           *rate.amount.value <= range->high + rate.rounding;
}

// A rate that a commune reports beside its own numerator and denominator must follow from them:
// 39,1 tạ/ha from 215 tấn and 55 ha does, since 215 may stand for anything from 214,5 to 215,5.
void check_ratios(const Report& report, Findings& findings) {
    for (const Observation& rate : report.observations) {
        const auto terms = ratio_terms(report, rate);
        if (!terms || holds(*terms, rate, *terms->numerator, *terms->denominator).value_or(true)) {
            continue;
        }
        Finding finding = finding_on(rate, "derived-mismatch", Severity::warning);
        finding.detail = "ratio";
        const WrittenUnit unit = written_unit(rate, report.config);
        tell_value(finding, rate, unit);
        const Decimal scaled =
            terms->indicator->over_places.scale * *terms->numerator->amount.value;
        const Decimal computed =
            scaled.divided_by(*terms->denominator->amount.value, terms->indicator->decimals);
        finding.expected = unit.of(computed).to_string();
        finding.args["computed"] = finding.expected;
        finding.args["parts"] = terms->numerator->source.cell->to_string() + ", " +
                                terms->denominator->source.cell->to_string();
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
