// .xlsx, .xlsm, .xltx, .xltm: SpreadsheetML in a package (ECMA-376, transitional and strict).
#pragma once

#include "formats/cell_visitor.hpp"
#include "formats/opc_package.hpp"

namespace tonghop {

/// The workbook part of a package, found through its relationships; nullptr if the package is
/// something else. Throws WorkbookError.
const ZipEntry* find_spreadsheet(OpcPackage& package);

/// Reads all worksheets of the workbook part, in the order of their tabs; chart, dialog and macro
/// sheets hold no table. `use_plain_scan` false reads every cell with the general scanner. Throws
/// WorkbookError.
void read_xlsx(OpcPackage& package, const ZipEntry& workbook, CellVisitor& visitor,
               bool use_plain_scan = true);

}  // namespace tonghop
