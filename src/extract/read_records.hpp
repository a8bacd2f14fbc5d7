// Lists whose lines are counted or added up: the households of a list, by village.
#pragma once

#include <vector>

#include "extract/cell_ledger.hpp"
#include "extract/report_context.hpp"
#include "extract/table_layout.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

struct RecordTable {
    std::vector<Observation> observations;  ///< at the first line that each counts
    CellLedger ledger;
};

/// Findings: place-unknown (row), value-not-number (a line that cannot be added up), unit-unknown,
/// unit-mismatch, form-drift (a column that is not there).
RecordTable read_records(const Sheet& sheet, const TableLayout& layout,
                         const ReportContext& context, Findings& findings);

}  // namespace tonghop
