// The sums down the columns of a sheet, and what the formulas of each column read of it.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "grid/workbook.hpp"

namespace tonghop {

/// SUM, or SUBTOTAL of 9 or 109, of one area in its own column: two rows or more, all above or all
/// below. ROUND may stand around it.
struct ColumnTotal {
    CellRef cell;
    std::uint32_t first = 0;  ///< rows it adds up
    std::uint32_t last = 0;

    bool is_below() const { return cell.row > last; }
    bool takes_in(std::uint32_t row) const { return first <= row && row <= last; }
};

/// Rows that a formula reads of its own column.
struct RowsRead {
    std::uint32_t by = 0;  ///< the formula's row
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct ColumnTotals {
    std::map<std::uint32_t, std::vector<ColumnTotal>> by_row;
    std::map<std::uint32_t, std::vector<RowsRead>> reads;  ///< by column

    const ColumnTotal* at(CellRef cell) const;
};

/// Nothing at all of a sheet with more than kMostText bytes of formulas.
inline constexpr std::size_t kMostText = 64 << 20;
ColumnTotals find_column_totals(const Sheet& sheet);

}  // namespace tonghop
