// The sheets of one workbook together.
#pragma once

#include <vector>

#include "pipeline/read_sheet.hpp"

namespace tonghop {

/// A form may be spread over several sheets of one workbook: together they are one submission.
void join_reports(std::vector<SheetReport>& reports);

/// A workbook may keep a sheet for each month: the others are no contradiction if one fits, and no
/// submissions of their own.
void forgive_other_periods(std::vector<SheetReport>& reports);

}  // namespace tonghop
