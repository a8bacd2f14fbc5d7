#include "formats/recognise.hpp"

#include "formats/zip_directory.hpp"
#include "support/cell_recorder.hpp"
#include "support/compound_builder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string compound_file(const std::vector<std::string>& streams) {
    CompoundBuilder builder;
    for (const std::string& name : streams) builder.stream(name, "x");
    return builder.build();
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
            {"encrypted", compound_file({"EncryptionInfo", "EncryptedPackage"}),
             WorkbookFault::encrypted},
            {"xls with nothing in it", compound_file({"Workbook"}), WorkbookFault::damaged},
            {"doc", compound_file({"Root Entry", "WordDocument"}), WorkbookFault::other_document},
            {"ppt", compound_file({"PowerPoint Document"}), WorkbookFault::other_document},
            {"another compound file", compound_file({"x"}), WorkbookFault::not_a_workbook},
            {"a compound file cut off", compound_file({"Workbook"}).substr(0, 600),
             WorkbookFault::truncated},
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
            {"program", "MZ\x90\0\3"s, WorkbookFault::not_a_workbook},
            {"picture (GIF)", "GIF89a\x10\0\x10"s, WorkbookFault::not_a_workbook},
            {"RAR archive", "Rar!\x1A\x07\0"s, WorkbookFault::not_a_workbook},
            {"xls without container, cut off", "\x09\x08\x10\0\0\x06"s, WorkbookFault::damaged},
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

    TEST_CASE("a table whose first letters are those of another file is a table") {
        CHECK(read_text("MZ,1\n", "x.csv") == "sheet x | A1 text [MZ] | B1 number 1");
        CHECK(read_text("GIF8,1\n", "x.csv") == "sheet x | A1 text [GIF8] | B1 number 1");
        CHECK(read_text("Rar!,1\n", "x.csv") == "sheet x | A1 text [Rar!] | B1 number 1");
        // As long as a lock file, and '&' is 38: a blank stands at place 39.
        const std::string line = "&" + std::string(38, 'a') + " " + std::string(125, 'b');
        CHECK(read_text(line, "x.csv") == "sheet x | A1 text [" + line + "]");
    }

    TEST_CASE("a workbook under any name is a workbook, and text is a table") {
        CHECK(read_text(XlsxBuilder().rows("<row><c><v>5</v></c></row>").build(), "x.csv") ==
              "sheet T5 | A1 number 5");
        CHECK(read_text("a,b\n1,2\n", "x.xlsx") ==
              "sheet x | A1 text [a] | B1 text [b] | A2 number 1 | B2 number 2");
    }
}
