#include "formats/xlsx_reader.hpp"

#include "formats/faults.hpp"
#include "formats/shared_strings.hpp"
#include "formats/xlsx_sheet.hpp"
#include "formats/xlsx_styles.hpp"
#include "formats/xlsx_workbook_part.hpp"

#include <algorithm>

namespace tonghop {
namespace {

const Relationship* find_link(const std::vector<Relationship>& links, std::string_view type) {
    const auto it = std::find_if(links.begin(), links.end(),
                                 [type](const Relationship& link) { return link.type == type; });
    return it == links.end() ? nullptr : &*it;
}

// The part of that kind the workbook relates to; nullptr if it has none. One that is promised but
// missing is damage: its cells could not be told.
const ZipEntry* find_part(const OpcPackage& package, const ZipEntry& workbook,
                          const std::vector<Relationship>& links, std::string_view type) {
    const Relationship* const link = find_link(links, type);
    if (link == nullptr) return nullptr;
    const ZipEntry* const part = package.follow(workbook.name, *link);
    if (part == nullptr)
        refuse_damaged(workbook.name + ": the part " + link->target + " is missing");
    return part;
}

void read_sheets(OpcPackage& package, const std::vector<SheetPart>& parts, XlsxContext& context,
                 CellVisitor& visitor) {
    for (const SheetPart& part : parts) {
        const auto source = package.open(*part.entry);
        visitor.begin_sheet(part.sheet->name, part.sheet->hidden);
        XlsxSheet(*source, part.entry->name, context, visitor).read();
        visitor.end_sheet();
    }
}

}  // namespace

const ZipEntry* find_spreadsheet(OpcPackage& package) {
    const std::vector<Relationship> links = package.relationships("");
    if (const Relationship* link = find_link(links, "officeDocument")) {
        return package.follow("", *link);
    }
    for (const ZipEntry& entry : package.directory().entries()) {
        const std::string type = package.content_type(entry.name);
        // With macros or as a template it has a type of its own: vnd.ms-excel.template.macro...
        const bool excel = type.find("spreadsheetml.") != std::string::npos ||
                           type.find("vnd.ms-excel.") != std::string::npos;
        if (excel && type.ends_with(".main+xml")) return &entry;
    }
    return nullptr;
}

void read_xlsx(OpcPackage& package, const ZipEntry& workbook, CellVisitor& visitor,
               bool use_plain_scan) {
    const WorkbookPart part = read_workbook_part(package, workbook);
    if (part.sheets.empty()) refuse_damaged(workbook.name + ": no sheets");
    const std::vector<Relationship> links = package.relationships(workbook.name);
    const ReadLimits& limits = package.limits();
    XlsxStyles styles;
    if (const Relationship* link = find_link(links, "styles")) {
        // Without its styles part a workbook can still be read, as one without styles.
        if (const ZipEntry* entry = package.follow(workbook.name, *link)) {
            styles.read(*package.open(*entry), entry->name, limits);
        }
    }
    SharedStrings strings;
    if (const ZipEntry* entry = find_part(package, workbook, links, "sharedStrings")) {
        strings.read(*package.open(*entry), entry->name, limits);
    }
    XlsxContext context{strings, styles, limits, part.settings.date1904, use_plain_scan, 0, 0};
    visitor.settings(part.settings);
    read_sheets(package, find_sheet_parts(package, workbook, part, links), context, visitor);
}

}  // namespace tonghop
