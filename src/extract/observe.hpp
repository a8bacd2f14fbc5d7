// Raw rows -> observations: numbers read, units of measure converted, statuses told apart.
#pragma once

#include <string>
#include <vector>

#include "config/profile.hpp"
#include "extract/raw_table.hpp"
#include "formula/recalculate.hpp"
#include "model/derived_figure.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// What all observations of one report share.
struct ReportContext {
    const Configuration& config;
    const Mapping& mapping;
    std::string file;
    std::string place;  ///< code
    Period period;
    /// What the formulas of the workbook come to; null if there are none.
    const Workbook* workbook = nullptr;
    const Recalculation* formulas = nullptr;
    std::size_t sheet = 0;  ///< position of the table's sheet

    /// nullptr if there is no formula, or none was recalculated.
    const FormulaResult* formula_at(CellRef ref) const {
        return formulas == nullptr ? nullptr : formulas->at({sheet, ref});
    }
};

/// One observation for each value cell of a row with an indicator, blank cells included (missing).
/// Findings: value-missing, value-not-number, value-error, value-stale, value-as-date,
/// value-ambiguous, unit-missing, unit-unknown, unit-mismatch, value-out-of-range (more digits than
/// a number holds).
std::vector<Observation> observe(const RawTable& table, const ReportContext& context,
                                 Findings& findings);

/// The figures of check columns ("% KH"), to be recomputed and compared. Findings: value-error for
/// a derived column that shows #REF! and the like, value-stale for one that was not recalculated
/// (warnings: it is not data).
std::vector<DerivedFigure> derived_figures(const RawTable& table, const ReportContext& context,
                                           Findings& findings);

}  // namespace tonghop
