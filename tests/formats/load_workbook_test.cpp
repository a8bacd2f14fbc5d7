#include "formats/open_workbook.hpp"

#include "base/input_file.hpp"
#include "support/cell_recorder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace tonghop;
using namespace tonghop::test;

namespace {

class TemporaryFile {
 public:
    TemporaryFile(const std::string& name, std::string_view bytes)
        : path_(std::filesystem::temp_directory_path() /
                (std::to_string(::getpid()) + "_" + name)) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::filesystem::path& path() const { return path_; }

 private:
    std::filesystem::path path_;
};

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a workbook in memory holds what its cells mean and show") {
        const std::string bytes =
            XlsxBuilder()
                .styles(
                    "<fonts><font><b/><name val=\"Arial\"/></font></fonts><cellXfs>"
                    "<xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
                    "</cellXfs>")
                .rows(
                    "<row r=\"2\" hidden=\"1\"><c r=\"A2\" "
                    "t=\"inlineStr\"><is><t>Xa\u0303</t></is></c>"
                    "</row><row r=\"1\"><c r=\"B1\" s=\"1\"><v>0.125</v></c><c r=\"A1\" "
                    "t=\"inlineStr\"><is><t>T\u1ED5ng</t></is></c><c r=\"C1\" "
                    "s=\"2\"><v>45444</v></c>"
                    "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" "
                    "t=\"d\"><v>2024-06-01</v></c></row>",
                    "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"3\" max=\"3\" "
                    "hidden=\"1\"/></cols>",
                    "<mergeCells><mergeCell ref=\"A4:B5\"/></mergeCells>")
                .build();
        const TemporaryFile file("load.xlsx", bytes);
        const Workbook workbook = load_workbook(file.path());
        CHECK(workbook.file == file.path().filename().string());
        CHECK(workbook.sha256 == sha256_hex(bytes));
        REQUIRE(workbook.sheets.size() == 1);
        const Sheet& sheet = workbook.sheets[0];
        REQUIRE(sheet.cells().size() == 6);
        CHECK(sheet.cells()[0].text == "T\u1ED5ng");
        CHECK(sheet.cells()[0].shown == "T\u1ED5ng");
        CHECK(sheet.cells()[0].bold);
        CHECK(sheet.cells()[0].font == "Arial");
        CHECK_FALSE(sheet.cells()[0].hidden);
        CHECK(sheet.cells()[1].shown == "12.50%");
        CHECK(sheet.cells()[1].number_format == "0.00%");
        CHECK(sheet.cells()[1].hidden);
        CHECK(sheet.cells()[2].shown == "6/1/2024");
        CHECK(sheet.cells()[2].hidden);
        CHECK(sheet.cells()[3].shown == "TRUE");
        CHECK_FALSE(sheet.cells()[3].hidden);
        CHECK(sheet.cells()[4].shown == "2024-06-01 00:00:00");
        CHECK(sheet.cells()[5].text == "X\u00E3");
        CHECK(sheet.cells()[5].hidden);
        CHECK(sheet.cells()[5].hidden_row);
        CHECK_FALSE(sheet.cells()[2].hidden_row);
        CHECK(sheet.merges().size() == 1);
    }

    TEST_CASE("what a workbook says of its calculation is kept with it") {
        const auto workbook_part = [](const std::string& settings) {
            return "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kLinks +
                   "\"><sheets><sheet name=\"T5\" r:id=\"rId1\"/></sheets>" + settings +
                   "</workbook>";
        };
        const std::string rows =
            "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">B1:B2*2</f><v>2</v></c></row>"
            "<row r=\"2\"><c r=\"A2\"><v>4</v></c></row>";
        const TemporaryFile plain("plain.xlsx", XlsxBuilder().rows(rows).build());
        Workbook workbook = load_workbook(plain.path());
        CHECK_FALSE(workbook.rounds_as_shown);
        CHECK_FALSE(workbook.date1904);
        REQUIRE(workbook.sheets[0].cells().size() == 2);
        CHECK(workbook.sheets[0].cells()[0].array_formula);
        CHECK_FALSE(workbook.sheets[0].cells()[1].array_formula);
        CHECK_FALSE(workbook.sheets[0].cells()[1].has_formula);

        const std::string part = workbook_part(
            "<workbookPr date1904=\"1\"/><calcPr calcId=\"191029\" fullPrecision=\"0\"/>");
        const TemporaryFile rounded("rounded.xlsx",
                                    XlsxBuilder().rows(rows).part("xl/workbook.xml", part).build());
        workbook = load_workbook(rounded.path());
        CHECK(workbook.rounds_as_shown);
        CHECK(workbook.date1904);
    }

    TEST_CASE("cells of hidden sheets are hidden") {
        const TemporaryFile file(
            "hidden.xlsx",
            XlsxBuilder()
                .part("xl/workbook.xml", "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kLinks +
                                             "\"><sheets><sheet name=\"T5\" state=\"hidden\" "
                                             "r:id=\"rId1\"/></sheets></workbook>")
                .rows("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
                .build());
        const Workbook workbook = load_workbook(file.path());
        REQUIRE(workbook.sheets[0].cells().size() == 1);
        CHECK(workbook.sheets[0].cells()[0].hidden);
        CHECK(workbook.sheets[0].cells()[0].number == 2);
    }

    TEST_CASE("what is no file is refused before anything is read") {
        CHECK_THROWS_AS(load_workbook(std::filesystem::temp_directory_path()), WorkbookError);
        CHECK_THROWS_AS(load_workbook("/no/such/file.xlsx"), WorkbookError);
        const TemporaryFile file("limits.csv", "a,b,c");
        ReadLimits limits;
        limits.loaded_cells = 2;
        CHECK_THROWS_AS(load_workbook(file.path(), limits), WorkbookError);
        limits = {};
        limits.file_bytes = 3;
        CHECK_THROWS_AS(load_workbook(file.path(), limits), WorkbookError);
    }
}
