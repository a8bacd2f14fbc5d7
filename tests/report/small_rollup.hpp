// A roll-up of three communes made by hand: every kind of figure and of cell, with the totals
// worked out on paper.
#pragma once

#include "report/rollup_workbook.hpp"

namespace tonghop::testing {

/// Everything a RollupContent refers to, kept together.
struct SmallRollup {
    Configuration config;
    std::vector<Observation> observations;
    std::vector<Submission> submissions;
    Findings findings;
    Consolidation consolidation;

    RollupContent content(Language language = Language::vietnamese) const;
};

SmallRollup small_rollup();

}  // namespace tonghop::testing
