// Zip archives: which kind of document one holds.
#pragma once

#include <string_view>

#include "base/input_file.hpp"
#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// Reads the workbook an archive holds, or throws the WorkbookError that says what it is instead.
void read_package(InputBytes archive, std::string_view name, CellVisitor& visitor,
                  const ReadLimits& limits);

}  // namespace tonghop
