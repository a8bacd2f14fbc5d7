#include "formats/open_workbook.hpp"

#include <array>

#include "formats/csv_reader.hpp"
#include "formats/package_reader.hpp"
#include "formats/recognise.hpp"

namespace tonghop {
namespace {

void read_compound_file(std::string_view bytes, std::string_view, CellVisitor&, const ReadLimits&) {
    refuse_compound_file(bytes);
}

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

// Formats that are read from memory as a whole.
struct Format {
    FileFormat format;
    bool (*recognise)(std::string_view bytes);
    void (*read)(std::string_view bytes, std::string_view name, CellVisitor& visitor,
                 const ReadLimits& limits);
};

// In the order in which they are tried.
constexpr std::array<Format, 2> kFormats = {{
    {FileFormat::xls, is_compound_file, read_compound_file},
    {FileFormat::csv, is_anything, read_text},
}};

}  // namespace

void read_workbook(InputBytes bytes, std::string_view name, CellVisitor& visitor,
                   const ReadLimits& limits) {
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
