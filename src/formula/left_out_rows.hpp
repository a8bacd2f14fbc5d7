// Sums that miss a row beside the rows they add up: somebody inserted a row, and the total above or
// below did not grow with it.
//
// A column total is SUM, or SUBTOTAL of 9 or 109, of one area in its own column, of two rows or
// more, all above or all below it; ROUND may stand around it. A row is left out of it if
//   - it is next to the area: towards the total, or at the other end,
//   - its cell in that column holds a number other than 0, and is no column total itself,
//   - no other formula of that column reads it (a subtotal is added in elsewhere),
// and one of two things says that it belongs to the block:
//   - of the other column totals in the total's row, more take in the row beside the very same rows
//     than leave it out (the total counted among the latter): the sums of the other columns are
//     longer;
//   - or it is the only row between area and total, a typed number in the format and weight of the
//     row at that end of the area, which is typed too; with a label to its left that does not speak
//     of a part ("trong đó") or a sum ("cộng", "tổng"), and with the same text wherever all rows of
//     the area have one (the unit of measure).
// Years and column numbers of a header stand at the other end, where only other sums count.
#pragma once

#include <cstddef>
#include <vector>

#include "grid/workbook.hpp"

namespace tonghop {

struct LeftOutRow {
    CellRef total;
    CellRef left_out;
    CellRange summed;
};

/// In order of the totals; at most one a total. Work is bounded: of a sheet with more than some
/// millions of pairs of totals, the rest is not looked at.
std::vector<LeftOutRow> find_left_out_rows(const Sheet& sheet);

}  // namespace tonghop
