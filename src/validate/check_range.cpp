#include "validate/rule.hpp"

namespace tonghop {
namespace {

std::string spelt(const std::optional<Decimal>& low, const std::optional<Decimal>& high) {
    if (low && high) return low->to_string() + " - " + high->to_string();
    if (low) return ">= " + low->to_string();
    return "<= " + high->to_string();
}

bool outside(const Decimal& value, const std::optional<Decimal>& low,
             const std::optional<Decimal>& high) {
    return (low && value < *low) || (high && value > *high);
}

// A plausible range is meant for one place and one year: a month of a flow may be far below it.
std::optional<Decimal> lower_bound(const Indicator& indicator, const Period& period) {
    const bool part_of_a_year = period.kind() != Period::Kind::year;
    if (indicator.kind == IndicatorKind::flow && part_of_a_year) return std::nullopt;
    return indicator.plausible.low;
}

}  // namespace

void check_range(const Report& report, Findings& findings) {
    for (const Observation& observation : report.observations) {
        const Indicator* indicator = report.config.indicators.find(observation.key.indicator);
        const Amount& amount = observation.amount;
        const bool level =
            amount.comparator != Comparator::delta && amount.comparator != Comparator::growth;
        if (observation.status != Status::reported || !level || !amount.value) continue;
        const PlausibleRange& range = indicator->plausible;
        const auto low = lower_bound(*indicator, observation.key.period);
        for (const auto& value : {amount.value, amount.value_to}) {
            if (!value) continue;
            const bool impossible = outside(*value, range.hard_low, range.hard_high);
            if (!impossible && (value->is_zero() || !outside(*value, low, range.high))) continue;
            Finding finding = finding_on(observation, "value-out-of-range",
                                         impossible ? Severity::error : Severity::warning);
            finding.detail = impossible ? "impossible" : "plausible";
            finding.expected =
                impossible ? spelt(range.hard_low, range.hard_high) : spelt(low, range.high);
            finding.args["value"] = value->to_string();
            finding.args["unit"] = observation.unit;
            findings.push_back(std::move(finding));
            break;
        }
    }
}

}  // namespace tonghop
