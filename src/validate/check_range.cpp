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

void check_range(const Report& report, Findings& findings) {
    for (const Observation& observation : report.observations) {
        if (!is_level(observation)) continue;
        const Indicator* indicator = report.config.indicators.find(observation.key.indicator);
        const PlausibleRange& range = indicator->plausible;
        const auto low = lower_bound(*indicator, observation.key);
        for (const auto& value : {observation.amount.value, observation.amount.value_to}) {
            if (!value) continue;
            const bool impossible = outside(*value, range.hard_low, range.hard_high);
            const bool unusual = !value->is_zero() && outside(*value, low, range.high);
            const bool part = is_part_of_one(*value, *indicator, report.config.units);
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
