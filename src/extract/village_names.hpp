// Names of villages, which no register lists: what a table itself says about how they are written.
#pragma once

#include "extract/raw_table.hpp"

namespace tonghop {

/// Where most names of a table begin with "Thôn", "Khu", one that does not may be a slip, a remark
/// or a total: place-unknown (untyped). So may the only column that is taken for a village. Its
/// figures are read.
void report_untyped_villages(const RawTable& table, const ReportContext& context,
                             Findings& findings);

/// Where most names that are taken for villages are those of the reporting place's neighbours, the
/// table is the district's: place-mismatch (neighbours), a warning.
void report_neighbours(const RawTable& table, const ReportContext& context, Findings& findings);

}  // namespace tonghop
