// The same indicator, scenario and period twice in one report.
#pragma once

#include <vector>

#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// Twice the same figure: the first one stays, the other is a note (value-duplicate, info).
/// Different figures: nobody but the commune can say which is right, so all are rejected (error).
void settle_duplicates(std::vector<Observation>& observations, Findings& findings);

}  // namespace tonghop
