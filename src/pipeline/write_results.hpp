// A roll-up in memory -> the files of OUT.
#pragma once

#include <string>

#include "base/file.hpp"
#include "pipeline/rollup.hpp"
#include "report/language.hpp"

namespace tonghop {

/// What the results say about how they were made.
struct RunDescription {
    std::string profile;  ///< as given on the command line
    Period period;
    std::string as_of;  ///< "YYYY-MM-DD"
    Language language = Language::vietnamese;
    bool strict = false;
    /// Seconds by stage; none: run.json has no timings, and equal runs have equal bytes.
    std::vector<std::pair<std::string, double>> timings;
};

/// Whether `rollup` has no figure at all (nothing sent could be used) while the earlier result in
/// `folder` has some, which would be lost if it were replaced.
bool would_lose_figures(const Rollup& rollup, const OutputFolder& folder);

/// Writes rollup.xlsx, observations.csv, findings.json and run.json; `folder` is not committed.
/// Throws OutputError.
void write_results(const Configuration& config, const Rollup& rollup,
                   const RunDescription& description, OutputFolder& folder);

}  // namespace tonghop
