// Which of the workbooks received are used, and who has not reported.
#pragma once

#include <vector>

#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

/// Of several submissions from one place for one form and period the latest version stays `used`;
/// the others become `superseded`, their findings give way to one report-duplicate.
void settle_versions(std::vector<WorkbookReport>& reports);

/// One report-missing for each expected place without a used submission.
Findings find_missing_reports(const std::vector<WorkbookReport>& reports,
                              const std::vector<const Place*>& expected, const Period& period);

}  // namespace tonghop
