// How the formulas of a workbook compare texts, where that may be otherwise than in Excel.
#pragma once

namespace tonghop {

/// OpenDocument workbooks say so themselves (part 3, 9.4.1). All false: as Excel does.
struct TextComparison {
    bool by_case = false;         ///< "xã" and "XÃ" may be two texts
    bool other_patterns = false;  ///< "*", "?", "." ... in criteria may mean something else
    bool parts_of_cells = false;  ///< a criterion may fit a part of a text
    bool operator==(const TextComparison&) const = default;
};

}  // namespace tonghop
