// Figures on a sheet that no table of its mapping takes: a table whose header nobody knows any more
// must not vanish beside one that is read.
#pragma once

#include "extract/recognise.hpp"
#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

/// form-drift (figures-outside), at the first of them, if at least two rows have figures behind a
/// label. Not where a table of the mapping says its own range: then others are left out on purpose.
void report_figures_outside(const RecognisedSheet& recognised,
                            const std::vector<TableLayout>& tables, WorkbookReport& report);

}  // namespace tonghop
