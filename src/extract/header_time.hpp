// What headers say about time, held against what their columns are read as.
#pragma once

#include "extract/raw_table.hpp"

namespace tonghop {

/// A header that names another year than its figures are read for ("Năm 2026" above the columns of
/// a report of 2024), or a month that was not over when the report was made: period-mismatch
/// (column).
void report_header_time(const RawTable& table, const ReportContext& context, Findings& findings);

}  // namespace tonghop
