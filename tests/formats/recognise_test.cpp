#include "formats/recognise.hpp"

#include "formats/zip_directory.hpp"
#include "support/cell_recorder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

namespace {

// A compound file with one directory sector that names these streams.
std::string compound_file(const std::vector<std::string>& streams, char sector_shift = 9) {
    std::string bytes(512, '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[30] = sector_shift;
    bytes[48] = 1;                               // the directory is sector 1
    bytes.replace(76, 4, std::string(4, '\0'));  // the table of sectors is sector 0
    std::string table(512, '\xFF');
    table.replace(4, 4, "\xFE\xFF\xFF\xFF");  // the directory ends with its first sector
    std::string directory;
    for (const std::string& name : streams) {
        std::string entry(128, '\0');
        for (std::size_t i = 0; i < name.size(); ++i) entry[2 * i] = name[i];
        entry[64] = static_cast<char>(2 * name.size() + 2);
        entry[66] = 2;
        directory += entry;
    }
    directory.resize(512, '\0');
    return bytes + table + directory;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a file is named by its bytes, whatever its name says") {
        using namespace std::string_literals;
        struct Row {
            std::string what;
            std::string bytes;
            WorkbookFault want;
        };
        const std::string docx = ZipBuilder().add("word/document.xml", "<x/>").build();
        const std::string odt =
            ZipBuilder()
                .add(ZipPart{"mimetype", "application/vnd.oasis.opendocument.text", false})
                .build();
        const std::string binary_types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            "vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>";
        const std::vector<Row> rows = {
            {"nothing", "", WorkbookFault::empty_file},
            {"encrypted", compound_file({"Root Entry", "EncryptionInfo", "EncryptedPackage"}),
             WorkbookFault::encrypted},
            {"xls", compound_file({"Root Entry", "Workbook"}), WorkbookFault::format_unsupported},
            {"xls of Excel 5", compound_file({"Root Entry", "BOOK"}),
             WorkbookFault::format_unsupported},
            {"doc", compound_file({"Root Entry", "WordDocument"}), WorkbookFault::other_document},
            {"ppt", compound_file({"PowerPoint Document"}), WorkbookFault::other_document},
            {"another compound file", compound_file({"x"}), WorkbookFault::not_a_workbook},
            {"a compound file with impossible sectors", compound_file({"Workbook"}, 0),
             WorkbookFault::not_a_workbook},
            {"a compound file cut off", compound_file({"Workbook"}).substr(0, 600),
             WorkbookFault::not_a_workbook},
            {"docx", docx, WorkbookFault::other_document},
            {"pptx", ZipBuilder().add("ppt/presentation.xml", "<x/>").build(),
             WorkbookFault::other_document},
            {"xlsb", ZipBuilder().add("xl/workbook.bin", "x").build(),
             WorkbookFault::format_unsupported},
            {"xlsb by its media type",
             XlsxBuilder().part("[Content_Types].xml", binary_types).build(),
             WorkbookFault::format_unsupported},
            {"odt", odt, WorkbookFault::other_document},
            {"another zip", ZipBuilder().add("a.txt", "x").build(), WorkbookFault::not_a_workbook},
            {"zip without parts", ZipBuilder().build(), WorkbookFault::not_a_workbook},
            {"cut zip", docx.substr(0, 40), WorkbookFault::truncated},
            {"three bytes of a zip", "PK\x03", WorkbookFault::truncated},
            {"pdf", "%PDF-1.7\n", WorkbookFault::other_document},
            {"rtf", "{\\rtf1 x}", WorkbookFault::other_document},
            {"web page", "\n<!DOCTYPE HTML><html>", WorkbookFault::other_document},
            {"web page cut inside its table", "<table><tr><td>1", WorkbookFault::truncated},
            {"web page in one file", "MIME-Version: 1.0\n", WorkbookFault::format_unsupported},
            {"web page in one file of a browser",
             "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n",
             WorkbookFault::format_unsupported},
            {"other XML", "<?xml version=\"1.0\"?><a/>", WorkbookFault::not_a_workbook},
            {"picture", "\x89PNG\r\n\x1A\n", WorkbookFault::not_a_workbook},
            {"program", "MZ\x90", WorkbookFault::not_a_workbook},
            {"xls without container", "\x09\x08\x10\0\0\x06"s, WorkbookFault::format_unsupported},
            {"noise", "\x01\x02\x03\0\x05"s, WorkbookFault::not_a_workbook},
            {"lock file",
             "\x05"
             "user "s +
                 std::string(159, ' '),
             WorkbookFault::lock_file},
        };
        for (const Row& row : rows) {
            CAPTURE(row.what);
            CHECK(fault_of(row.bytes, "x.xlsx") == row.want);
            CHECK(fault_of(row.bytes, "x.csv") == row.want);
        }
    }

    TEST_CASE("the file Excel leaves beside an open workbook is known by its name too") {
        CHECK(fault_of("whatever", "~$BC_VuLe.xlsx") == WorkbookFault::lock_file);
    }

    TEST_CASE("the sectors of a compound file may run in a circle") {
        std::string bytes = compound_file({"x"});
        bytes.replace(512 + 4, 4, std::string("\x01\0\0\0", 4));
        CHECK(fault_of(bytes) == WorkbookFault::not_a_workbook);
    }

    TEST_CASE("a workbook under any name is a workbook, and text is a table") {
        CHECK(read_text(XlsxBuilder().rows("<row><c><v>5</v></c></row>").build(), "x.csv") ==
              "sheet T5 | A1 number 5");
        CHECK(read_text("a,b\n1,2\n", "x.xlsx") ==
              "sheet x | A1 text [a] | B1 text [b] | A2 number 1 | B2 number 2");
    }
}
