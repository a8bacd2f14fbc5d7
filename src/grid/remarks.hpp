// What people put on a workbook beside its cells: notes, and names of ranges.
#pragma once

#include <string>
#include <vector>

#include "grid/cell_ref.hpp"

namespace tonghop {

struct CellNote {
    std::string sheet;
    CellRef cell;
    std::string text;  ///< in NFC, without the author's name that Excel puts in front
};

struct NamedRange {
    std::string name;
    std::string sheet;
    CellRange range;
};

struct Remarks {
    std::vector<CellNote> notes;    ///< by sheet, in the order of the file
    std::vector<NamedRange> names;  ///< of cells; names of formulas and of Excel's own left out
};

}  // namespace tonghop
