#include "fuzz/file_targets.hpp"

#include "base/error.hpp"
#include "formats/biff_reader.hpp"
#include "formats/compound_file.hpp"
#include "formats/csv_reader.hpp"
#include "formats/html_reader.hpp"
#include "formats/ods_reader.hpp"
#include "formats/part_source.hpp"
#include "formats/xlsx_sheet.hpp"
#include "formats/xml_2003_reader.hpp"
#include "formats/xml_scanner.hpp"
#include "fuzz/targets.hpp"
#include "support/cell_recorder.hpp"
#include "support/small_windows.hpp"

#include <algorithm>
#include <array>

namespace tonghop::fuzz {
namespace {

// Small enough that the limits themselves are exercised.
ReadLimits small_limits() {
    ReadLimits limits;
    limits.inflated_bytes = 16 << 20;
    limits.cells = 100'000;
    limits.loaded_cells = 50'000;
    limits.merges = 1000;
    limits.string_bytes = 4 << 20;
    limits.shared_strings = 50'000;
    limits.text_bytes = 1 << 20;
    limits.formula_bytes = 1 << 20;
    return limits;
}

constexpr std::size_t kWide = 64 << 10;

std::string events_of(std::string_view input, std::size_t window) {
    std::string seen;
    try {
        test::SmallWindows source(input, window);
        XmlScanner scanner(source, "part", 64);
        for (XmlEvent event = scanner.next(); event != XmlEvent::end_of_document;
             event = scanner.next()) {
            if (event == XmlEvent::start) {
                seen += '<';
                seen += scanner.local_name();
                seen += scanner.attribute("r").value_or("");
            } else if (event == XmlEvent::end) {
                seen += '>';
            } else {
                seen += scanner.text();  // pieces of a text join to the same text
            }
        }
    } catch (const WorkbookError&) {
        seen = "refused";
    }
    return seen;
}

std::vector<std::string> cells_of(std::string_view input, bool use_plain_scan) {
    test::CellRecorder recorder;
    const SharedStrings strings;
    const XlsxStyles styles;
    const ReadLimits limits = small_limits();
    XlsxContext context{strings, styles, limits, false, use_plain_scan, 0};
    try {
        test::SmallWindows source(input, kWide);
        XlsxSheet(source, "sheet", context, recorder).read();
    } catch (const WorkbookError&) {
        return {"refused"};
    }
    return recorder.lines;
}

// What `read` hands over.
template <typename Read>
std::vector<std::string> record(Read read) {
    test::CellRecorder recorder;
    try {
        read(recorder);
    } catch (const WorkbookError&) {
        return {"refused"};
    }
    return recorder.lines;
}

}  // namespace

void read_zip(std::string_view input) {
    try {
        const ReadLimits limits = small_limits();
        const ZipDirectory directory(input, limits);
        Inflater inflater(input, limits.inflated_bytes);
        std::array<char, 4096> piece{};
        for (const ZipEntry& entry : directory.entries()) {
            require(directory.find(entry.name) == &entry, "an entry is not found by its name");
            const auto source = open_part(entry, limits, inflater);
            while (source->read(piece.data(), piece.size()) > 0) {
            }
        }
    } catch (const WorkbookError&) {
    }
}

void read_xml(std::string_view input) {
    require(events_of(input, 7) == events_of(input, kWide), "a window's border changes events");
}

void read_sheet(std::string_view input) {
    require(cells_of(input, true) == cells_of(input, false), "plain and general cells differ");
}

void read_compound(std::string_view input) {
    try {
        const CompoundFile file(input);
        std::string buffer;
        for (const char* name : {"Workbook", "Book", "EncryptedPackage", "WordDocument"}) {
            file.stream(name, buffer);
        }
    } catch (const WorkbookError&) {
    }
}

void read_biff(std::string_view input) {
    record([input](CellVisitor& visitor) { read_xls(input, "fuzz.xls", visitor, small_limits()); });
}

void read_open_document(std::string_view input) {
    const auto read = [input](bool use_plain_scan) {
        return record([=](CellVisitor& visitor) {
            read_flat_ods(input, visitor, small_limits(), use_plain_scan);
        });
    };
    require(read(true) == read(false), "plain and general cells differ");
}

void read_delimited(std::string_view input) {
    record([input](CellVisitor& visitor) { read_csv(input, "fuzz", visitor, small_limits()); });
}

void read_web_page(std::string_view input) {
    record(
        [input](CellVisitor& visitor) { read_html(input, "fuzz.xls", visitor, small_limits()); });
}

void read_xml_spreadsheet(std::string_view input) {
    record([input](CellVisitor& visitor) {
        read_xml_2003(input, "fuzz.xml", visitor, small_limits());
    });
}

void read_any_workbook(std::string_view input) {
    try {
        test::CellRecorder recorder;
        read_workbook(input, "fuzz.xlsx", recorder, small_limits());
    } catch (const WorkbookError&) {
    }
}

}  // namespace tonghop::fuzz
