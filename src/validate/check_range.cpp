#include "validate/plausible.hpp"
#include "validate/rule.hpp"
#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

std::string spelt(const std::optional<Decimal>& low, const std::optional<Decimal>& high,
                  const WrittenUnit& unit) {
    if (low && high) return unit.of(*low).to_string() + " - " + unit.of(*high).to_string();
    if (low) return ">= " + unit.of(*low).to_string();
    return "<= " + unit.of(*high).to_string();
}

}  // namespace

std::optional<Decimal> lower_bound(const Indicator& indicator, const Period& period) {
    const bool part_of_a_year = period.kind() != Period::Kind::year;
    if (indicator.kind == IndicatorKind::flow && part_of_a_year) return std::nullopt;
    return indicator.plausible.low;
}

bool is_level(const Observation& observation) {
    const Amount& amount = observation.amount;
    return observation.status == Status::reported && amount.value &&
           amount.comparator != Comparator::delta && amount.comparator != Comparator::growth;
}

bool outside(const Decimal& value, const std::optional<Decimal>& low,
             const std::optional<Decimal>& high) {
    return (low && value < *low) || (high && value > *high);
}

namespace {

// 0,237 con: what is counted one by one comes in whole numbers, so the unit of measure is doubtful.
bool is_part_of_one(const Decimal& value, const Indicator& indicator, const Configuration& config) {
    const UnitOfMeasure* unit = config.units.by_name(indicator.unit);
    return unit != nullptr && unit->dimension.starts_with("count.") && !value.is_integer();
}

}  // namespace

void check_range(const Report& report, Findings& findings) {
    for (const Observation& observation : report.observations) {
        if (!is_level(observation)) continue;
        const Indicator* indicator = report.config.indicators.find(observation.key.indicator);
        const PlausibleRange& range = indicator->plausible;
        const auto low = lower_bound(*indicator, observation.key.period);
        for (const auto& value : {observation.amount.value, observation.amount.value_to}) {
            if (!value) continue;
            const bool impossible = outside(*value, range.hard_low, range.hard_high);
            const bool unusual = !value->is_zero() && outside(*value, low, range.high);
            const bool part = is_part_of_one(*value, *indicator, report.config);
            if (!impossible && !unusual && !part) continue;
            Finding finding = finding_on(observation, "value-out-of-range",
                                         impossible ? Severity::error : Severity::warning);
            finding.detail = impossible ? "impossible" : unusual ? "plausible" : "fraction";
            const WrittenUnit unit = written_unit(observation, report.config);
            if (impossible) finding.expected = spelt(range.hard_low, range.hard_high, unit);
            if (!impossible && unusual) finding.expected = spelt(low, range.high, unit);
            tell_value(finding, observation, unit);
            finding.args["value"] = unit.of(*value).to_string();
            findings.push_back(std::move(finding));
            break;
        }
    }
}

}  // namespace tonghop
