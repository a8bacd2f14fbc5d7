// Rows of a table that are not data: told by what stands in them, so that each has a named rule.
#pragma once

#include "extract/table_layout.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// The non-blank cells of one sheet row.
using RowCells = CellSpan;

/// Whether a cell shows nothing: only blanks, or a formula whose result is an empty text.
bool looks_blank(const Cell& cell);

/// Whether a cell says something about a value: a number, a date, an error, a text that the number
/// grammar understands, or a mark of the mapping ("KPS"). No rule may drop such a cell in silence.
bool is_figure(const Cell& cell, const Mapping& mapping);

/// Non-blank cells of each row of `layout` from its header on, top to bottom.
std::vector<RowCells> rows_of(const Sheet& sheet, const TableLayout& layout);

/// "A | B | C | 1 | 2 | 3=2/1": the row of column numbers under a header.
bool is_index_row(RowCells row, const TableLayout& layout);

/// The header printed again: every cell repeats a header text of its own column.
bool is_repeated_header(RowCells row, const Sheet& sheet, const TableLayout& layout);

/// The header of another table, or of the same one after a change: the title of the labels and at
/// least half of its cells repeat header texts of their columns, but not all do.
bool resembles_header(RowCells row, const Sheet& sheet, const TableLayout& layout);

/// The first row at which a pattern of the table's `end` says the table is over and below which
/// no value column holds a figure any more; a remark that merely looks like an end does not cut a
/// table in two.
std::uint32_t end_row(const std::vector<RowCells>& rows, const TableLayout& layout,
                      const Mapping& mapping);

}  // namespace tonghop
