// What one column or row of a sheet makes again and again, said once to a person.
#pragma once

#include "model/finding.hpp"

namespace tonghop {

/// A column without a place in the mapping is a finding for each of its cells (every cell is
/// answerable), but one thing to mend. Such findings become the first of them, with `count`,
/// `first` and `last` among its args; all others stay as they are, in order.
Findings folded(const Findings& findings);

}  // namespace tonghop
