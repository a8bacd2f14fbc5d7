// Figures that two forms of one place both state.
#pragma once

#include <vector>

#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

/// What a report does with its own repeats (validate/duplicates.hpp), between all reports that are
/// used: which of two forms is right is not for the names of their files to decide.
void settle_across_reports(std::vector<WorkbookReport>& reports);

}  // namespace tonghop
