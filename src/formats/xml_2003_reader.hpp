// XML spreadsheets of Excel 2003 (.xml, often named .xls): one file, root ss:Workbook.
#pragma once

#include <string_view>

#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// Reads all worksheets in the order of their tabs. Throws WorkbookError.
void read_xml_2003(std::string_view bytes, std::string_view name, CellVisitor& visitor,
                   const ReadLimits& limits);

}  // namespace tonghop
