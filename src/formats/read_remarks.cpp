#include "formats/read_remarks.hpp"

#include <algorithm>
#include <map>

#include "base/input_file.hpp"
#include "base/text.hpp"
#include "formats/faults.hpp"
#include "formats/recognise.hpp"
#include "formats/string_item.hpp"
#include "formats/xlsx_reader.hpp"
#include "formats/xlsx_workbook_part.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostNotes = 20'000;  // of a workbook; nobody writes as many by hand

// "Nguyễn Văn A:" in the first line, as Excel begins a note.
std::string without_author(std::string text, const std::vector<std::string>& authors) {
    const std::size_t line = text.find('\n');
    if (line == std::string::npos || line == 0 || text[line - 1] != ':') return text;
    const std::string first = text.substr(0, line - 1);
    const bool author = std::find(authors.begin(), authors.end(), first) != authors.end();
    return author ? text.substr(line + 1) : text;
}

using Notes = std::map<CellRef, std::string>;

void add(Notes& notes, std::optional<std::string_view> ref, std::string text) {
    const auto cell = ref ? CellRef::parse(*ref) : std::nullopt;
    if (cell && !squeeze(text).empty()) notes.insert_or_assign(*cell, nfc(text));
    if (notes.size() > kMostNotes) refuse_too_large("more than 20000 notes");
}

// Of the comments part (18.7.3), or of a part of threaded comments ([MS-XLSX] 2.6.206), whose
// elements have a namespace of their own.
void read_notes(ByteSource& source, const std::string& part, const ReadLimits& limits,
                Notes& notes) {
    XmlScanner scanner(source, part, limits.xml_depth);
    std::vector<std::string> authors;
    StringItem item(limits.text_bytes);
    while (true) {
        const XmlEvent event = scanner.next();
        if (event == XmlEvent::end_of_document) return;
        if (event != XmlEvent::start) continue;
        if (scanner.is(XmlNamespace::spreadsheet, "author")) {
            scanner.append_element_text(authors.emplace_back(), limits.text_bytes);
        } else if (scanner.local_name() == "comment" || scanner.local_name() == "threadedComment") {
            const bool plain = scanner.element_namespace() == XmlNamespace::spreadsheet;
            const std::string ref(scanner.attribute("ref").value_or(""));
            std::string text;
            each_child(scanner, [&] {
                if (scanner.local_name() != "text") return;
                if (plain) {
                    text = item.read(scanner);
                } else {
                    scanner.append_element_text(text, limits.text_bytes);
                }
            });
            add(notes, ref, without_author(std::move(text), authors));
        }
    }
}

// "'Biểu 1'!$A$3:$B$9": the range of one sheet that a name stands for.
std::optional<NamedRange> range_of(const DefinedName& name) {
    const std::size_t mark = name.formula.rfind('!');
    if (name.hidden || mark == std::string::npos) return std::nullopt;
    std::string sheet = name.formula.substr(0, mark);
    if (sheet.size() >= 2 && sheet.front() == '\'' && sheet.back() == '\'') {
        sheet = sheet.substr(1, sheet.size() - 2);
        for (auto at = sheet.find("''"); at != std::string::npos; at = sheet.find("''", at + 1)) {
            sheet.erase(at, 1);
        }
    }
    std::string cells = name.formula.substr(mark + 1);
    std::erase(cells, '$');
    const auto range = CellRange::parse(cells);
    if (!range || sheet.find_first_of("[]!,") != std::string::npos) return std::nullopt;
    return NamedRange{nfc(name.name), nfc(sheet), *range};
}

Remarks remarks_of(OpcPackage& package, const ZipEntry& main) {
    const ReadLimits& limits = package.limits();
    const WorkbookPart workbook = read_workbook_part(package, main, true);
    Remarks remarks;
    for (const DefinedName& name : workbook.names) {
        if (auto range = range_of(name)) remarks.names.push_back(std::move(*range));
    }
    const auto links = package.relationships(main.name);
    for (const SheetPart& part : find_sheet_parts(package, main, workbook, links)) {
        const auto own = package.relationships(part.entry->name);
        Notes notes;
        // A threaded comment also has a plain one, with a text for older programs.
        for (const char* type : {"comments", "threadedComment"}) {
            for (const Relationship& one : own) {
                const ZipEntry* entry =
                    one.type == type ? package.follow(part.entry->name, one) : nullptr;
                if (entry == nullptr) continue;
                const auto source = package.open(*entry);
                read_notes(*source, entry->name, limits, notes);
            }
        }
        for (auto& [cell, text] : notes) {
            remarks.notes.push_back({nfc(part.sheet->name), cell, std::move(text)});
        }
    }
    return remarks;
}

}  // namespace

std::optional<Remarks> read_remarks(InputBytes bytes, const ReadLimits& limits) {
    check_limits(limits);
    constexpr std::uint64_t kSignature = 512;
    std::string buffer;
    if (!is_zip(bytes.read(0, kSignature, buffer))) return std::nullopt;
    OpcPackage package(bytes, limits);
    const ZipEntry* const main = find_spreadsheet(package);
    if (main == nullptr) return std::nullopt;
    return remarks_of(package, *main);
}

std::optional<Remarks> read_remarks(const std::filesystem::path& path, const ReadLimits& limits) {
    const InputFile file(path, limits.file_bytes);
    return read_remarks(file.bytes(), limits);
}

}  // namespace tonghop
