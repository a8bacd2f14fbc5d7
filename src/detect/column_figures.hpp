// The figures of a column as numbers, before anything is known about the column.
#pragma once

#include "detect/column_relation.hpp"
#include "grid/cell.hpp"

namespace tonghop {

/// Adds the figure of `cell`, if it is one plain number. Text is taken in Vietnamese notation;
/// text that would be another number in English notation tells nothing.
void add_figure(ColumnFigures& column, const Cell& cell);

}  // namespace tonghop
