// One sheet of a known form -> what it reports.
#pragma once

#include <optional>
#include <vector>

#include "extract/recognise.hpp"
#include "formula/recalculate.hpp"
#include "model/derived_figure.hpp"
#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

/// What the tables of a report claim about their own figures.
struct Claims {
    std::vector<DerivedFigure> derived;
    std::vector<ClaimedTotal> totals;
};

struct SheetReport {
    WorkbookReport report;
    Claims claims;  ///< to be reviewed with the figures of all sheets of the report
};

/// What all sheets of a workbook are read with.
struct SheetSource {
    const Workbook& workbook;
    const Vocabulary& vocabulary;
    std::optional<Period> wanted;   ///< of the run
    const Submission& base;         ///< what its submissions have in common
    const Recalculation* formulas;  ///< null if there are none
};

/// Reads the heading and, if place and period are settled, every table. Throws std::logic_error if
/// a cell of a table is neither observation nor finding nor excluded by a rule.
SheetReport read_sheet(const SheetSource& source, const RecognisedSheet& recognised);

}  // namespace tonghop
