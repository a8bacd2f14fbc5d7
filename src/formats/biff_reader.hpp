// Reads .xls workbooks: BIFF8 of Excel 97 to 2003, BIFF5 of Excel 5 and 95 ([MS-XLS]).
#pragma once

#include <string_view>

#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// Of a compound file or a bare stream of records. Throws WorkbookError, also for a compound file
/// that is something else.
void read_xls(std::string_view bytes, std::string_view name, CellVisitor& visitor,
              const ReadLimits& limits);

}  // namespace tonghop
