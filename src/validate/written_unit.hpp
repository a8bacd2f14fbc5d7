// Figures as their row writes them: a finding about 13.700 nghìn con speaks of nghìn con, not of
// the con that the catalogue keeps.
#pragma once

#include <string>

#include "config/profile.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// The unit of measure that a figure was written in.
struct WrittenUnit {
    const UnitOfMeasure* own = nullptr;      ///< the indicator's; null for figures of no indicator
    const UnitOfMeasure* written = nullptr;  ///< the row's, where it is known; else `own`
    std::string text;                        ///< as written, else the name of `own`; may be empty

    /// `value` of the indicator's unit in the written one, rounded where it does not come out even.
    Decimal of(const Decimal& value) const;
};

WrittenUnit written_unit(const Observation& observation, const Configuration& config);

/// Args "value" and "unit": what the row itself says.
void tell_value(Finding& finding, const Observation& observation, const WrittenUnit& unit);

}  // namespace tonghop
