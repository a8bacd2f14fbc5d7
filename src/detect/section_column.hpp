// A column beside the labels that says what several rows are about: "Lúa", merged or typed once,
// beside "Diện tích", "Năng suất", "Sản lượng".
#pragma once

#include "detect/find_blocks.hpp"

namespace tonghop {

/// Sets `section` of `block` where there is such a column, to the left of the labels; what was
/// taken for the labels may be it.
void find_section_column(const Sheet& sheet, const SheetRows& rows, TableBlock& block);

}  // namespace tonghop
