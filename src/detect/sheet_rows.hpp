// A sheet by rows, and what its cells look like before anything is known about its tables.
#pragma once

#include <map>
#include <string>

#include "grid/workbook.hpp"

namespace tonghop {

/// Non-blank cells of each used row.
using SheetRows = std::map<std::uint32_t, CellSpan>;

SheetRows rows_of_sheet(const Sheet& sheet);

/// Whether a cell may be a figure: a number, a date, an error, a text of the number grammar, or a
/// mark that reports write instead ("-", "KPS", "x", "Đ").
bool looks_like_figure(const Cell& cell);

/// Whether a cell is text that says something and is no figure.
bool is_words(const Cell& cell);

/// "A | B | 1 | 2 | 3=2/1": numbers of columns only, in at least three cells.
bool looks_like_index_row(CellSpan row);

}  // namespace tonghop
