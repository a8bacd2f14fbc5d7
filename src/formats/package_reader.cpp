#include "formats/package_reader.hpp"

#include "formats/faults.hpp"
#include "formats/ods_reader.hpp"
#include "formats/opc_package.hpp"
#include "formats/xlsx_reader.hpp"

#include <array>
#include <string>

namespace tonghop {
namespace {

struct KnownPart {
    std::string_view part;
    WorkbookFault fault;
    std::string_view what;
};

// Parts that only documents of that kind have.
constexpr std::array<KnownPart, 5> kOtherPackages = {{
    {"xl/workbook.bin", WorkbookFault::format_unsupported, "an .xlsb workbook"},
    {"word/document.xml", WorkbookFault::other_document, "a Word document (.docx)"},
    {"ppt/presentation.xml", WorkbookFault::other_document, "a PowerPoint presentation (.pptx)"},
    {"Index/Document.iwa", WorkbookFault::format_unsupported, "a document of Apple iWork"},
    {"visio/document.xml", WorkbookFault::other_document, "a Visio drawing (.vsdx)"},
}};

// The media type an OpenDocument package begins with (part 2, 3.3); empty if it has none.
std::string mimetype(OpcPackage& package) {
    const ZipEntry* const entry = package.directory().find("mimetype");
    if (entry == nullptr || entry->size > 256) return {};
    std::string type(static_cast<std::size_t>(entry->size) + 1, '\0');
    type.resize(package.open(*entry)->read(type.data(), type.size()));
    return type;
}

bool is_open_document(OpcPackage& package) {
    const std::string type = mimetype(package);
    if (type.find("opendocument.spreadsheet") != std::string::npos) return true;
    if (type.find("opendocument") != std::string::npos) {
        throw WorkbookError(WorkbookFault::other_document, "an OpenDocument file (" + type + ")");
    }
    if (type.find("sun.xml.calc") != std::string::npos) {
        throw WorkbookError(WorkbookFault::format_unsupported,
                            "a spreadsheet of OpenOffice.org 1 (.sxc)");
    }
    // Some writers leave the media type out.
    return type.empty() && package.directory().find("content.xml") != nullptr &&
           package.directory().find("META-INF/manifest.xml") != nullptr;
}

// By the media type of the main part, for packages that name their parts freely.
void refuse_by_content_type(OpcPackage& package, const ZipEntry& main) {
    const std::string type = package.content_type(main.name);
    if (type.find("wordprocessingml") != std::string::npos ||
        type.find("presentationml") != std::string::npos) {
        throw WorkbookError(WorkbookFault::other_document, "an Office document: " + type);
    }
    if (type.find("sheet.binary") != std::string::npos) {
        throw WorkbookError(WorkbookFault::format_unsupported, "an .xlsb workbook");
    }
}

}  // namespace

void read_package(InputBytes archive, std::string_view, CellVisitor& visitor,
                  const ReadLimits& limits) {
    OpcPackage package(archive, limits);
    if (is_open_document(package)) return read_ods(package, visitor);
    for (const KnownPart& known : kOtherPackages) {
        if (package.directory().find(known.part) != nullptr) {
            throw WorkbookError(known.fault, std::string(known.what));
        }
    }
    const ZipEntry* const main = find_spreadsheet(package);
    if (main == nullptr) {
        const bool office = package.directory().find("[Content_Types].xml") != nullptr;
        if (office) refuse_damaged("an Office package without its main part");
        throw WorkbookError(WorkbookFault::not_a_workbook, "a zip archive without a workbook");
    }
    refuse_by_content_type(package, *main);
    read_xlsx(package, *main, visitor);
}

}  // namespace tonghop
