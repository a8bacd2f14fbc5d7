// A drawn sheet (grid_builder.hpp) with formulas: "=A1+1" has no result stored, "=A1+1 -> 5" has 5;
// "=A1&A2 -> '" has the empty text. "hidden" before the first bar of a line hides the row.
#pragma once

#include <string>
#include <string_view>

#include "grid/workbook.hpp"

namespace tonghop::test {

Sheet draw_formulas(const std::string& name, std::string_view grid);

/// What is drawn, on a sheet T6.
Workbook workbook_of_formulas(std::string_view grid);

}  // namespace tonghop::test
