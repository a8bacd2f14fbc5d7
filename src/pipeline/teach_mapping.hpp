// A mapping learnt from a marked workbook, and what it reads.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "formats/read_limits.hpp"
#include "model/mark_problem.hpp"

namespace tonghop {

/// What the learnt mapping reads of one workbook.
struct TaughtReading {
    std::string file;
    std::size_t values = 0;
};

struct TaughtMapping {
    std::string json;  ///< empty if a mark cannot be used
    MarkProblems problems;
    std::size_t marks = 0;
    std::vector<TaughtReading> readings;  ///< of the marked workbook, then of its sisters
};

/// Throws WorkbookError for a workbook that cannot be read.
TaughtMapping teach_mapping(const std::filesystem::path& marked,
                            const std::vector<std::filesystem::path>& sisters,
                            const Configuration& config, const ReadLimits& limits = {});

}  // namespace tonghop
