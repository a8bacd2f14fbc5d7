// Figures that are a power of ten away from what they can be: suspected slips of the unit of
// measure.
#pragma once

#include "validate/rule.hpp"

namespace tonghop {

/// Where one other unit of measure makes all figures of a row (or of a block of ditto marks, a
/// column, a table) plausible, or a rate follow from its terms, one `unit-slip` at the cell of the
/// unit of measure takes the place of the findings about the figures. A single figure that differs
/// so from the plan and last year's of its own row is a `unit-slip` on the figure; if it is out of
/// range already, that finding names the unit of measure that would fit.
void settle_unit_slips(const Report& report, Findings& findings);

}  // namespace tonghop
