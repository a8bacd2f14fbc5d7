// A table as written: rows with their labels and raw cells, before anything is converted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/cell_ledger.hpp"
#include "extract/column_meaning.hpp"
#include "extract/report_context.hpp"
#include "extract/table_layout.hpp"
#include "model/finding.hpp"
#include "normalise/label_index.hpp"

namespace tonghop {

/// One cell of a value or check column; `cell` is null where it is blank.
struct RawCell {
    CellRef ref;
    const Cell* cell = nullptr;
    std::size_t column = 0;             ///< index into TableLayout::columns
    std::optional<std::size_t> target;  ///< index into RawTable::targets; always for values
};

struct RawRow {
    std::uint32_t row = 0;
    CellRef label_cell;
    std::string label;                  ///< as written, blanks squeezed
    std::vector<std::string> sections;  ///< labels of the enclosing rows, outermost first
    std::string label_unit;             ///< in brackets behind the label; may be empty
    std::string row_unit;               ///< of the unit column, ditto marks resolved; may be empty
    CellRef unit_cell;                  ///< where the row's unit of measure stands
    CellRef unit_written;               ///< the same, or the cell that a ditto mark repeats
    std::string place;                  ///< code, if the row names one; empty: it does not
    std::optional<Period> period;       ///< if the row names one
    std::optional<Scenario> scenario;   ///< if the row names one
    std::string number;                 ///< of the number column, else of the label: "I", "1.1"
    std::string code;                   ///< of the code column; may be empty
    std::string formula;                ///< in brackets behind the label: "02=03+04"
    int level = 0;                      ///< in the outline (outline_number.hpp)
    bool total = false;                 ///< adds up other rows; its figures are no observations
    std::vector<RawCell> values;        ///< one a value column, blank ones too
    std::vector<RawCell> checks;        ///< one a check column, blank ones too
};

/// A cell that adds up others of its table.
struct RawTotal {
    std::size_t row = 0;  ///< index into RawTable::rows
    RawCell value;
    bool observed = false;  ///< it is among the row's values too
    std::vector<CellRef> parts;
    std::vector<CellRef> less;
    bool loose = false;  ///< the parts are of months or quarters, or perhaps not all villages
};

struct RawTable {
    const Sheet* sheet = nullptr;
    TableLayout layout;
    std::vector<ColumnMeaning> meanings;  ///< of the layout's columns
    std::string village;                  ///< code, if the title says one; may be empty
    std::string sheet_unit;               ///< of a note "ĐVT: ..." above the table; may be empty
    CellRef sheet_unit_cell;              ///< where that note stands
    std::vector<LabelTarget> targets;     ///< what labels stand for; cells point here
    std::vector<RawRow> rows;             ///< rows that carry figures
    std::vector<RawTotal> totals;
    CellLedger ledger;

    const LabelTarget& target_of(const RawCell& value) const { return targets[*value.target]; }
};

/// Reads the rows under `layout`. Every non-blank cell of the table is in a row, excluded by a
/// rule, or under a finding: value-unclaimed, label-unknown, label-ambiguous, place-unknown.
RawTable read_table(const Sheet& sheet, TableLayout layout, const ReportContext& context,
                    const LabelIndex& labels, Findings& findings);

}  // namespace tonghop
