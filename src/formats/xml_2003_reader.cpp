#include "formats/xml_2003_reader.hpp"

#include <string>
#include <vector>

#include "formats/faults.hpp"
#include "formats/xml_2003_sheet.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {
namespace {

// Calls `use` at the start of every child of the root.
template <typename Use>
void each_part(std::string_view bytes, const ReadLimits& limits, Use use) {
    MemorySource source(bytes);
    XmlScanner scanner(source, "XML spreadsheet", limits.xml_depth);
    if (scanner.next() != XmlEvent::start ||
        !scanner.is(XmlNamespace::spreadsheet_03, "Workbook")) {
        scanner.refuse("the root is not a workbook");
    }
    each_child(scanner, [&] { use(scanner); });
    while (scanner.next() != XmlEvent::end_of_document) {
    }
}

void count_sheet(std::size_t before, const ReadLimits& limits) {
    if (before < limits.sheets) return;
    refuse_over(Limit::sheets, limits.sheets);
}

// Whether each sheet is hidden stands behind its cells, so it is looked for first.
struct Visibility {
    std::vector<bool> hidden;
    WorkbookSettings settings;
};

void read_options(XmlScanner& scanner, Visibility& found) {
    each_child(scanner, [&] {
        if (scanner.is(XmlNamespace::excel, "Date1904")) found.settings.date1904 = true;
        if (scanner.is(XmlNamespace::excel, "PrecisionAsDisplayed")) {
            found.settings.rounds_as_shown = true;
        }
        if (!scanner.is(XmlNamespace::excel, "WorksheetOptions")) return;
        each_child(scanner, [&] {
            if (!scanner.is(XmlNamespace::excel, "Visible")) return;
            constexpr std::uint64_t kLongest = 4096;
            std::string text;
            scanner.append_element_text(text, kLongest);
            if (!found.hidden.empty())
                found.hidden.back() =
                    text.starts_with("SheetHidden") || text.starts_with("SheetVeryHidden");
        });
    });
}

Visibility find_hidden(std::string_view bytes, const ReadLimits& limits) {
    Visibility found;
    // Most workbooks need no second reading; in UTF-16 these words are not found as they stand.
    const bool wide = bytes.substr(0, 64).find('\0') != std::string_view::npos;
    if (!wide && bytes.find("SheetHidden") == std::string_view::npos &&
        bytes.find("SheetVeryHidden") == std::string_view::npos &&
        bytes.find("PrecisionAsDisplayed") == std::string_view::npos &&
        bytes.find("Date1904") == std::string_view::npos) {
        return found;
    }
    each_part(bytes, limits, [&](XmlScanner& scanner) {
        const bool sheet = scanner.is(XmlNamespace::spreadsheet_03, "Worksheet");
        if (sheet) {
            count_sheet(found.hidden.size(), limits);
            found.hidden.push_back(false);
        }
        if (sheet || scanner.is(XmlNamespace::excel, "ExcelWorkbook")) read_options(scanner, found);
    });
    return found;
}

}  // namespace

void read_xml_2003(std::string_view bytes, std::string_view, CellVisitor& visitor,
                   const ReadLimits& limits) {
    const Visibility visibility = find_hidden(bytes, limits);
    Xml2003Context context{{}, limits, visibility.settings.date1904, 0};
    visitor.settings(visibility.settings);
    std::size_t sheets = 0;
    each_part(bytes, limits, [&](XmlScanner& scanner) {
        if (scanner.is(XmlNamespace::spreadsheet_03, "Styles")) context.styles.read(scanner);
        if (!scanner.is(XmlNamespace::spreadsheet_03, "Worksheet")) return;
        count_sheet(sheets, limits);
        const std::string name(
            scanner.attribute(XmlNamespace::spreadsheet_03, "Name").value_or(""));
        visitor.begin_sheet(name, sheets < visibility.hidden.size() && visibility.hidden[sheets]);
        ++sheets;
        bool table_seen = false;
        each_child(scanner, [&] {
            if (table_seen || !scanner.is(XmlNamespace::spreadsheet_03, "Table")) return;
            table_seen = true;
            Xml2003Sheet(scanner, context, visitor).read();
        });
        visitor.end_sheet();
    });
    if (sheets == 0) refuse_damaged("an XML spreadsheet without sheets");
}

}  // namespace tonghop
