// Observations of one report -> what is wrong with them.
#pragma once

#include <vector>

#include "validate/rule.hpp"

namespace tonghop {

/// Settles duplicates, runs every rule, and rejects each observation on whose cell a finding of
/// severity error stands. Findings: value-duplicate, value-out-of-range, total-mismatch,
/// derived-mismatch.
void validate(std::vector<Observation>& observations, const std::vector<DerivedFigure>& derived,
              const Configuration& config, const Period& period, Findings& findings,
              const std::vector<ClaimedTotal>& totals = {});

}  // namespace tonghop
