#include "validate/written_unit.hpp"

#include "model/quantity.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {

Decimal WrittenUnit::of(const Decimal& value) const {
    constexpr int kDigits = 6;  // 1 ha is 27,777... sào
    if (own == nullptr || written == own) return value;
    return convert({value, own}, *written).value.rounded(kDigits);
}

WrittenUnit written_unit(const Observation& observation, const Configuration& config) {
    WrittenUnit unit;
    unit.own = config.units.by_name(observation.unit);
    unit.written = unit.own;
    unit.text = observation.unit;
    if (unit.own == nullptr || observation.raw_unit.empty()) return unit;
    const UnitReading reading = resolve_unit(observation.raw_unit, config.units,
                                             unit.own->canonical, config.profile.region);
    if (reading.unit == nullptr || !convertible(*reading.unit, *unit.own)) return unit;
    unit.written = reading.unit;
    unit.text = observation.raw_unit;
    return unit;
}

void tell_value(Finding& finding, const Observation& observation, const WrittenUnit& unit) {
    if (observation.amount.value) {
        finding.args["value"] = unit.of(*observation.amount.value).to_string();
    }
    finding.args["unit"] = unit.text;
}

}  // namespace tonghop
