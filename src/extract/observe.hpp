// Raw rows -> observations: numbers read, units of measure converted, statuses told apart.
#pragma once

#include <string>
#include <vector>

#include "config/profile.hpp"
#include "extract/raw_table.hpp"
#include "extract/report_context.hpp"
#include "model/derived_figure.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// One observation for each value cell of a row with an indicator, blank cells included (missing).
/// Findings: value-missing, value-not-number, value-error, value-stale, value-as-date,
/// value-ambiguous, unit-missing, unit-unknown, unit-mismatch, value-out-of-range (more digits than
/// a number holds).
std::vector<Observation> observe(const RawTable& table, const ReportContext& context,
                                 Findings& findings);

/// The figures that add up others: of total rows and columns, and of rows with a formula in their
/// label. `observations` are those of the same table.
std::vector<ClaimedTotal> claimed_totals(const RawTable& table, const ReportContext& context,
                                         const std::vector<Observation>& observations,
                                         Findings& findings);

/// The figures of check columns ("% KH"), to be recomputed and compared. Findings: value-error for
/// a derived column that shows #REF! and the like, value-stale for one that was not recalculated
/// (warnings: it is not data).
std::vector<DerivedFigure> derived_figures(const RawTable& table, const ReportContext& context,
                                           Findings& findings);

}  // namespace tonghop
