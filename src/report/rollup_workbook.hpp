// OUT/rollup.xlsx: the official form, its totals live formulas with cached values.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "consolidate/consolidation.hpp"
#include "model/submission.hpp"
#include "report/language.hpp"

namespace tonghop {

struct RollupContent {
    const Configuration& config;
    const Consolidation& consolidation;
    const std::vector<Observation>& observations;
    const std::vector<Submission>& submissions;
    const Findings& findings;
    Period period;
    std::string
        as_of;  ///< "YYYY-MM-DD" printed as the day of the roll-up, and the created property
    Language language = Language::vietnamese;
};

/// Throws OutputError.
void write_rollup_workbook(const RollupContent& content, const std::filesystem::path& path);

}  // namespace tonghop
