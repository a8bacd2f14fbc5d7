// Web pages with tables, which portals hand out under the name .xls.
//
// As in Excel, a page is one sheet: what stands between the tables fills rows of column A, a
// paragraph a row, and the tables follow each other downwards. Unlike Excel, a line break inside a
// cell stays in the cell, and a number is only what nobody could read otherwise (csv_reader.hpp),
// unless the page says the number itself (x:num, sdval).
#pragma once

#include <string_view>

#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// The sheet is called as the page says (x:Name), else like the file without its extension. Throws
/// WorkbookError: other_document if the page has no table, truncated if it ends inside one.
void read_html(std::string_view bytes, std::string_view name, CellVisitor& visitor,
               const ReadLimits& limits);

}  // namespace tonghop
