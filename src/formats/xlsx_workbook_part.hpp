// The main part of an .xlsx workbook (ECMA-376 part 1, 18.2): its sheets and settings.
#pragma once

#include "formats/cell_visitor.hpp"
#include "formats/opc_package.hpp"

#include <string>
#include <vector>

namespace tonghop {

struct SheetEntry {
    std::string name;
    std::string link;  ///< the id of its relationship
    bool hidden = false;
};

struct DefinedName {
    std::string name;
    std::string formula;  ///< without "="
    bool hidden = false;  ///< made by Excel itself, for a filter
};

struct WorkbookPart {
    std::vector<SheetEntry> sheets;
    WorkbookSettings settings;
    std::vector<DefinedName> names;  ///< only if they are asked for
};

/// Throws WorkbookError.
WorkbookPart read_workbook_part(OpcPackage& package, const ZipEntry& entry,
                                bool with_names = false);

/// A worksheet and where it is stored.
struct SheetPart {
    const SheetEntry* sheet;
    const ZipEntry* entry;
};

/// The worksheets among the sheets of `workbook`, in order; `links` are the relationships of its
/// part `entry`. Throws WorkbookError if one has no part, or two have the same.
std::vector<SheetPart> find_sheet_parts(const OpcPackage& package, const ZipEntry& entry,
                                        const WorkbookPart& workbook,
                                        const std::vector<Relationship>& links);

}  // namespace tonghop
