// The cell that stands beside a text, in one of four directions.
#pragma once

#include "config/mapping.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// The nearest non-blank cell in `direction` from `from` (from its merged range, if it heads one);
/// nullptr if there is none.
const Cell* nearest(const Sheet& sheet, CellRef from, Direction direction);

}  // namespace tonghop
