// The same indicator, scenario and period twice, in one report or in two.
#pragma once

#include <vector>

#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// What one report says, and what is found in it.
struct ReportFigures {
    std::vector<Observation>* observations;
    Findings* findings;
};

/// Twice the same figure: the first one stays, the other is a note (value-duplicate, info).
/// Different figures: nobody but the commune can say which is right, so all are rejected (error).
/// Each finding goes to the report in which its cell stands.
void settle_duplicates(const std::vector<ReportFigures>& reports);

}  // namespace tonghop
