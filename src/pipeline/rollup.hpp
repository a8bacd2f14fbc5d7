// A roll-up, from workbooks to the consolidated result in memory.
#pragma once

#include <functional>
#include <vector>

#include "base/file.hpp"
#include "consolidate/consolidation.hpp"
#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

struct RollupRequest {
    const Configuration& config;
    Period period;
    std::vector<InputPath> workbooks;
    unsigned jobs = 0;  ///< threads; 0: as many as the machine has
    ReadLimits limits = {};
    /// Told after each workbook: how many are done. May be called from any thread.
    std::function<void(std::size_t done)> progress = [](std::size_t) {};
};

struct Rollup {
    std::vector<const Place*> expected;     ///< places that should report, by code
    std::vector<Submission> submissions;    ///< in order of the workbooks
    std::vector<Observation> observations;  ///< of used submissions, and missing ones; by key
    Findings findings;                      ///< sorted
    TableCells counts;
    Consolidation consolidation;  ///< points into `observations`
};

Rollup make_rollup(const RollupRequest& request);

}  // namespace tonghop
