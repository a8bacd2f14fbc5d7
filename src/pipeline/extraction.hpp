// Workbooks read one by one, without consolidating them.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

struct Extraction {
    std::vector<Submission> submissions;
    std::vector<Observation> observations;  ///< in order of workbook, sheet and cell
    Findings findings;                      ///< sorted
    std::vector<Evidence> evidence;         ///< of detected forms, in order of workbooks
};

/// Reads each workbook by itself, for its own period or for `wanted`.
Extraction extract_workbooks(const Configuration& config, const std::vector<InputPath>& workbooks,
                             std::optional<Period> wanted, unsigned jobs,
                             UnknownForms unknown = UnknownForms::leave,
                             const ReadLimits& limits = {});

}  // namespace tonghop
