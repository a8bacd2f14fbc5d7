// Observations written in one line, for tests of what happens after reading.
#pragma once

#include <string>
#include <string_view>

#include "model/observation.hpp"

namespace tonghop::test {

/// A reported figure of June 2024 in Vũ Lễ, unless changed afterwards. Counted units of measure
/// have no rounding; `rounding` is half a unit of the last digit otherwise.
inline Observation figure(std::string_view indicator, std::string_view value,
                          std::string_view cell = "D9", std::string_view rounding = "0") {
    Observation made{{"06373", std::string(indicator), Scenario::actual, Period::month(2024, 6)},
                     {},
                     "",
                     Status::reported,
                     std::string(value),
                     "",
                     {"a.xlsx", "T6", CellRef::parse(cell)},
                     "ktxh-thang",
                     *Decimal::parse(rounding)};
    made.amount.value = Decimal::parse(value);
    return made;
}

inline Observation figure_of(std::string_view place, std::string_view indicator,
                             std::string_view value) {
    Observation made = figure(indicator, value);
    made.key.place = place;
    return made;
}

}  // namespace tonghop::test
