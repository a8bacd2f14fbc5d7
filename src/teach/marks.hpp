// What a person wrote on cells to teach a layout: notes and names of ranges -> marks.
#pragma once

#include <string>
#include <vector>

#include "grid/remarks.hpp"
#include "model/mark_problem.hpp"

namespace tonghop {

enum class MarkKind {
    label,      ///< header of the column whose rows name indicators
    unit,       ///< of units of measure; with a detail: the unit itself
    outline,    ///< of row numbers
    code,       ///< of codes of rows
    place,      ///< of places of rows; above the table: whose report it is
    period,     ///< of periods of rows; above the table: the report's
    scenario,   ///< of scenarios of rows
    value,      ///< of figures; the detail says scenario, period, indicator, unit of measure
    check,      ///< of figures worked out from others
    ignore,     ///< a column, or a row, that holds nothing to read
    total,      ///< a row, or a column, that adds up others
    first_row,  ///< of the table
    last_row,
    indicator,  ///< what the label of a row means
    sign        ///< a text that the form is known by
};

struct Mark {
    MarkKind kind = MarkKind::label;
    std::string detail;   ///< behind the colon
    std::string written;  ///< as it stands in the workbook
    std::string sheet;
    CellRef cell;
};

/// Marks of all notes and of the names that begin with "tonghop_", by sheet and cell. Tones and
/// case do not matter; each line of a note is a mark. `file` is for problems.
std::vector<Mark> read_marks(const Remarks& remarks, const std::string& file,
                             MarkProblems& problems);

}  // namespace tonghop
