// Units of measure in headers: "SL (tấn)".
#pragma once

#include "extract/raw_table.hpp"

namespace tonghop {

/// Where headers give units of measure in brackets, one that gives something else there:
/// unit-unknown (header). Its figures are read in the mapping's or the indicator's own.
void report_header_units(const RawTable& table, const ReportContext& context, Findings& findings);

}  // namespace tonghop
