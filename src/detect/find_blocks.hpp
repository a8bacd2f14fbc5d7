// Where tables stand on a sheet: a header, and rows of figures below it.
#pragma once

#include <optional>
#include <vector>

#include "detect/sheet_rows.hpp"

namespace tonghop {

struct TableBlock {
    std::uint32_t header_first = 0;
    std::uint32_t header_last = 0;
    std::uint32_t last_row = 0;  ///< up to the next table of the sheet
    std::uint32_t first_column = 0;
    std::uint32_t last_column = 0;
    CellRef label;                         ///< header of the column that says what a row is about
    std::optional<std::uint32_t> section;  ///< column beside it, about several rows
};

/// From top to bottom. A table without a header row is none.
std::vector<TableBlock> find_blocks(const Sheet& sheet, const SheetRows& rows);

}  // namespace tonghop
