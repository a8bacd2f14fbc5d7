// A label and its unit column that say different units of measure.
#pragma once

#include "validate/rule.hpp"

namespace tonghop {

/// Asks the figures which of the two is meant (`unit-mismatch` two-units): if they are plausible in
/// one only, the finding names it (args "fits"), and is a note where that is the one they were read
/// in. Where a `unit-slip` stands on the same cell already, that says both.
void settle_two_units(const Report& report, Findings& findings);

}  // namespace tonghop
