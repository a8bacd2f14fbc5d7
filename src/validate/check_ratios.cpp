#include "validate/rule.hpp"

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

// A rate that a commune reports beside its own numerator and denominator must follow from them:
// 39,1 tạ/ha from 215 tấn and 55 ha does, since 215 may stand for anything from 214,5 to 215,5.
void check_ratios(const Report& report, Findings& findings) {
    for (const Observation& rate : report.observations) {
        const Indicator* indicator = report.config.indicators.find(rate.key.indicator);
        if (indicator->over_places.kind != Aggregation::ratio) continue;
        if (report.figure(rate.key) != &rate) continue;
        SeriesKey key = rate.key;
        key.indicator = indicator->over_places.numerator;
        const Observation* numerator = report.figure(key);
        key.indicator = indicator->over_places.denominator;
        const Observation* denominator = report.figure(key);
        if (numerator == nullptr || denominator == nullptr) continue;
        const auto range = quotient(indicator->over_places, *numerator, *denominator);
        if (!range) continue;
        const Decimal low = range->low - rate.rounding;
        const Decimal high = range->high + rate.rounding;
        if (low <= *rate.amount.value && *rate.amount.value <= high) continue;
        Finding finding = finding_on(rate, "derived-mismatch", Severity::warning);
        finding.detail = "ratio";
        const Decimal scaled = indicator->over_places.scale * *numerator->amount.value;
        finding.expected =
            scaled.divided_by(*denominator->amount.value, indicator->decimals).to_string();
        finding.args["computed"] = finding.expected;
        finding.args["parts"] =
            numerator->source.cell->to_string() + ", " + denominator->source.cell->to_string();
        finding.args["unit"] = rate.unit;
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
