// .ods, .ots and .fods: OpenDocument 1.0 to 1.3 spreadsheets, in a package or in one XML file.
#pragma once

#include <string_view>

#include "formats/cell_visitor.hpp"
#include "formats/opc_package.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// Reads all tables in the order of their tabs; `use_plain_scan` false reads every cell with the
/// general scanner. Throws WorkbookError: encrypted if the manifest says so, other_document if the
/// body is no spreadsheet.
void read_ods(OpcPackage& package, CellVisitor& visitor, bool use_plain_scan = true);
void read_flat_ods(std::string_view bytes, CellVisitor& visitor, const ReadLimits& limits,
                   bool use_plain_scan = true);

}  // namespace tonghop
