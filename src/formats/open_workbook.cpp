#include "formats/open_workbook.hpp"

#include <array>

#include "formats/biff_reader.hpp"
#include "formats/csv_reader.hpp"
#include "formats/html_reader.hpp"
#include "formats/ods_reader.hpp"
#include "formats/package_reader.hpp"
#include "formats/recognise.hpp"
#include "formats/recognise_markup.hpp"
#include "formats/xml_2003_reader.hpp"

namespace tonghop {
namespace {

// As Excel names the only sheet: the file without its extension.
void read_text(std::string_view bytes, std::string_view name, CellVisitor& visitor,
               const ReadLimits& limits) {
    refuse_other_files(bytes, name);
    const std::size_t dot = name.rfind('.');
    read_csv(bytes, dot == 0 ? name : name.substr(0, dot), visitor, limits);
}

bool is_anything(std::string_view) {
    return true;
}

void read_flat(std::string_view bytes, std::string_view, CellVisitor& visitor,
               const ReadLimits& limits) {
    MemorySource source(bytes);
    read_flat_ods(source, visitor, limits);
}

// Formats that are read from memory as a whole.
struct Format {
    bool (*recognise)(std::string_view bytes);
    void (*read)(std::string_view bytes, std::string_view name, CellVisitor& visitor,
                 const ReadLimits& limits);
};

// In the order in which they are tried.
constexpr std::array<Format, 5> kFormats = {{
    {may_be_xls, read_xls},
    {is_flat_open_document, read_flat},
    {is_xml_spreadsheet, read_xml_2003},
    {is_web_page, read_html},
    {is_anything, read_text},
}};

}  // namespace

void read_workbook(InputBytes bytes, std::string_view name, CellVisitor& visitor,
                   const ReadLimits& limits) {
    check_limits(limits);
    constexpr std::uint64_t kSignature = 512;
    std::string buffer;
    if (is_zip(bytes.read(0, kSignature, buffer))) {
        return read_package(bytes, name, visitor, limits);
    }
    const std::string_view whole = bytes.read(0, bytes.size(), buffer);
    for (const Format& format : kFormats) {
        if (format.recognise(whole)) return format.read(whole, name, visitor, limits);
    }
}

}  // namespace tonghop
