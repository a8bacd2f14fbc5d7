#include "formats/xlsx_workbook_part.hpp"

#include "formats/faults.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"
#include "formats/xml_scanner.hpp"
#include "formats/xml_text.hpp"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tonghop {
namespace {

constexpr std::uint64_t kLongestName = 64 << 10;  // bytes of a name's formula

SheetEntry read_sheet_entry(const XmlScanner& scanner) {
    SheetEntry sheet;
    append_xstring(scanner.attribute("name").value_or(""), sheet.name);
    sheet.link = scanner.attribute(XmlNamespace::office_links, "id").value_or("");
    const std::string_view state = scanner.attribute("state").value_or("visible");
    sheet.hidden = state != "visible";
    return sheet;
}

}  // namespace

WorkbookPart read_workbook_part(OpcPackage& package, const ZipEntry& entry, bool with_names) {
    const auto source = package.open(entry);
    XmlScanner scanner(*source, entry.name, package.limits().xml_depth);
    if (scanner.next() != XmlEvent::start || !scanner.is(XmlNamespace::spreadsheet, "workbook")) {
        scanner.refuse("the root is not a workbook");
    }
    WorkbookPart workbook;
    bool in_sheets = false;
    while (true) {
        const XmlEvent event = scanner.next();
        if (event == XmlEvent::end_of_document) return workbook;
        if (event == XmlEvent::end && scanner.depth() == 1) in_sheets = false;
        if (event != XmlEvent::start) continue;
        if (in_sheets && scanner.is(XmlNamespace::spreadsheet, "sheet")) {
            const std::uint32_t most = package.limits().sheets;
            if (workbook.sheets.size() >= most) refuse_over(Limit::sheets, most);
            workbook.sheets.push_back(read_sheet_entry(scanner));
        } else if (scanner.is(XmlNamespace::spreadsheet, "sheets") && scanner.depth() == 2) {
            in_sheets = true;
        } else if (with_names && scanner.is(XmlNamespace::spreadsheet, "definedNames")) {
            each_child(scanner, [&] {
                if (!scanner.is(XmlNamespace::spreadsheet, "definedName")) return;
                DefinedName& name = workbook.names.emplace_back();
                append_xstring(scanner.attribute("name").value_or(""), name.name);
                name.hidden = parse_boolean(scanner.attribute("hidden"), false);
                scanner.append_element_text(name.formula, kLongestName);
            });
        } else {
            if (scanner.is(XmlNamespace::spreadsheet, "workbookPr")) {
                workbook.settings.date1904 = parse_boolean(scanner.attribute("date1904"), false);
            } else if (scanner.is(XmlNamespace::spreadsheet, "calcPr")) {
                workbook.settings.rounds_as_shown =
                    !parse_boolean(scanner.attribute("fullPrecision"), true);
            }
            scanner.skip_element();
        }
    }
}

std::vector<SheetPart> find_sheet_parts(const OpcPackage& package, const ZipEntry& entry,
                                        const WorkbookPart& workbook,
                                        const std::vector<Relationship>& links) {
    std::unordered_map<std::string_view, const Relationship*> by_id;
    for (const Relationship& link : links) by_id.emplace(link.id, &link);
    std::vector<SheetPart> parts;
    std::unordered_set<const ZipEntry*> taken;
    for (const SheetEntry& sheet : workbook.sheets) {
        const auto found = by_id.find(sheet.link);
        if (found == by_id.end()) refuse_damaged(entry.name + ": a sheet without a part");
        if (found->second->type != "worksheet") continue;
        const ZipEntry* const part = package.follow(entry.name, *found->second);
        if (part == nullptr) refuse_damaged(entry.name + ": a sheet whose part is missing");
        // Read once for each, one part would be more work than the file.
        if (!taken.insert(part).second) refuse_damaged(part->name + ": two sheets of one part");
        parts.push_back({&sheet, part});
    }
    return parts;
}

}  // namespace tonghop
