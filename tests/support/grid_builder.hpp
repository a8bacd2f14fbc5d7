// A sheet drawn in a test:
//
//   draw_sheet("T6", R"(
//       | STT | Chỉ tiêu | KH năm 2024 | Năm 2024 | <    |
//       | ^   | ^        | ^           | TH T6    | LK   |
//       | 1   | Đàn trâu | 120         | '1.789,2 | #REF! |
//   )");
//
// A plain number is a number cell, "50%" a number shown in per cent, "'" makes text, "#..." an
// error,
// "**" around a text makes it bold, "~~" around it strikes it out ("~~450~~405" a part of it), each
// "»" before it indents it one step,
// "<" and "^" join the cell to its left or upper neighbour as a merged range. Rows start at row 1.
#pragma once

#include <string>
#include <string_view>

#include "grid/workbook.hpp"

namespace tonghop::test {

Sheet draw_sheet(const std::string& name, std::string_view grid);

/// A workbook of one drawn sheet.
Workbook draw_workbook(const std::string& file, std::string_view grid);

}  // namespace tonghop::test
