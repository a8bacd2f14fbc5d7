// A table as written: rows with their labels and raw cells, before anything is converted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/cell_ledger.hpp"
#include "extract/table_layout.hpp"
#include "normalise/label_index.hpp"

namespace tonghop {

/// One cell of a value or check column; `cell` is null where it is blank.
struct RawCell {
    CellRef ref;
    const Cell* cell = nullptr;
    std::size_t column = 0;  ///< index into TableLayout::columns
};

struct RawRow {
    std::uint32_t row = 0;
    CellRef label_cell;
    std::string label;                  ///< as written, blanks squeezed
    std::vector<std::string> sections;  ///< labels of the enclosing rows, outermost first
    std::string label_unit;             ///< in brackets behind the label; may be empty
    std::string row_unit;               ///< of the unit column, ditto marks resolved; may be empty
    CellRef unit_cell;                  ///< where the row's unit of measure stands
    LabelMatch match;
    std::vector<RawCell> values;  ///< one a value column, blank ones too
    std::vector<RawCell> checks;  ///< one a check column, blank ones too
};

struct RawTable {
    const Sheet* sheet = nullptr;
    TableLayout layout;
    std::string sheet_unit;    ///< of a note "ĐVT: ..." above the table; may be empty
    std::vector<RawRow> rows;  ///< rows that carry an indicator
    CellLedger ledger;
};

/// Reads the rows under `layout`. Every non-blank cell of the table is in a row, excluded by a
/// rule, or under a finding: value-unclaimed, label-unknown, label-ambiguous.
RawTable read_table(const Sheet& sheet, TableLayout layout, const Mapping& mapping,
                    const LabelIndex& labels, const SourceCell& source, Findings& findings);

}  // namespace tonghop
