// What can be said of the formulas of a table as a whole.
#pragma once

#include "extract/observe.hpp"
#include "formula/formula_counts.hpp"

namespace tonghop {

/// The formulas in the rows of the table.
FormulaCounts count_formulas(const RawTable& table, const ReportContext& context);

/// Findings: value-stale "unchecked" (info, once a table for each function) for results that could
/// not be recalculated, with their cells; total-mismatch "left-out" (warning) on each sum of a
/// value column that misses a row.
void report_formulas(const RawTable& table, const ReportContext& context, Findings& findings);

}  // namespace tonghop
