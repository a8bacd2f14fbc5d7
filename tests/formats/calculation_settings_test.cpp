// What every format says of how its formulas are calculated.
#include <doctest/doctest.h>

#include "support/cell_recorder.hpp"
#include "support/ods_builder.hpp"
#include "support/xls_builder.hpp"
#include "support/xlsx_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

// "1904 as-shown B1": settings, and the heads of array formulas.
class Watcher : public CellRecorder {
 public:
    void settings(const WorkbookSettings& found) override {
        if (found.date1904) text += "1904 ";
        if (found.rounds_as_shown) text += "as-shown ";
        texts = found.texts;
    }
    void cell(const CellView& view) override {
        if (view.array_formula) text += view.ref.to_string() + " ";
    }
    std::string text;
    TextComparison texts;
};

TextComparison texts_of(const std::string& bytes) {
    Watcher watcher;
    read_workbook(bytes, "x", watcher);
    return watcher.texts;
}

std::string settings_of(const std::string& bytes) {
    Watcher watcher;
    read_workbook(bytes, "x", watcher);
    return watcher.text;
}

std::string xlsx(const std::string& settings, const std::string& formula) {
    return XlsxBuilder()
        .part("xl/workbook.xml",
              "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kLinks + "\">" + settings +
                  "<sheets><sheet name=\"T5\" r:id=\"rId1\"/></sheets></workbook>")
        .rows("<row r=\"1\"><c r=\"A1\">" + formula +
              "<v>1</v></c><c r=\"B1\"><f>A1</f><v>1</v></c></row>")
        .build();
}

std::string ods(const std::string& settings, const std::string& attributes) {
    return OdsBuilder()
        .spreadsheet(
            settings + "<table:table table:name=\"T5\"><table:table-row><table:table-cell " +
            attributes +
            " table:formula=\"of:=SUM([.B1:.B2]*2)\" office:value-type=\"float\" "
            "office:value=\"1\"/><table:table-cell table:formula=\"of:=[.A1]\" "
            "office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>")
        .build();
}

std::string xls_book(const std::string& globals, bool array) {
    using namespace tonghop::test::xls;
    const std::string tokens = u8(0x1E) + u16(2);
    const std::string of_array =
        record(0x0221, range(0, 1, 0, 0) + u16(0) + u32(0) +
                           u16(static_cast<unsigned>(tokens.size())) + tokens);
    std::string cells = formula(0, 0, f64(1), array ? of_group(0, 0) : tokens);
    if (array) cells += of_array + formula(1, 0, f64(1), of_group(0, 0));
    return XlsBuilder().globals(globals).cells(cells + formula(2, 1, f64(1), tokens)).build();
}

std::string xml_2003(const std::string& settings, const std::string& attributes) {
    return "<?xml version=\"1.0\"?><Workbook "
           "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><x:ExcelWorkbook>" +
           settings + "</x:ExcelWorkbook><Worksheet ss:Name=\"T5\"><Table><Row><Cell " +
           attributes +
           " ss:Formula=\"=1\"><Data ss:Type=\"Number\">1</Data></Cell><Cell "
           "ss:Formula=\"=1\"><Data "
           "ss:Type=\"Number\">1</Data></Cell></Row></Table></Worksheet></Workbook>";
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("an OpenDocument workbook says how it compares texts, by default not as Excel does") {
        const auto says = [](const std::string& attributes) {
            return texts_of(ods("<table:calculation-settings " + attributes + "/>", ""));
        };
        const std::string excel =
            "table:case-sensitive=\"false\" table:use-regular-expressions=\"false\" "
            "table:use-wildcards=\"true\" ";
        CHECK(texts_of(xlsx("", "<f>B2</f>")) == TextComparison{});
        CHECK(texts_of(ods("", "")) == TextComparison{true, true, false});
        CHECK(says("") == TextComparison{true, true, false});
        CHECK(says(excel) == TextComparison{});
        CHECK(says("table:use-regular-expressions=\"false\" table:use-wildcards=\"true\"") ==
              TextComparison{true, false, false});
        CHECK(says("table:case-sensitive=\"false\" table:use-regular-expressions=\"false\"") ==
              TextComparison{false, true, false});
        CHECK(says(excel + "table:search-criteria-must-apply-to-whole-cell=\"false\"") ==
              TextComparison{false, false, true});
    }

    TEST_CASE(
        "array formulas, the 1904 system and precision as displayed are told by every format") {
        using test::xls::record;
        CHECK(settings_of(xlsx("", "<f>B2</f>")) == "");
        CHECK(settings_of(xlsx("<workbookPr date1904=\"1\"/><calcPr fullPrecision=\"0\"/>",
                               "<f t=\"array\" ref=\"A1\">B2</f>")) == "1904 as-shown A1 ");
        CHECK(settings_of(ods("", "")) == "");
        CHECK(settings_of(ods("<table:calculation-settings table:precision-as-shown=\"true\">"
                              "<table:null-date table:date-value=\"1904-01-01\"/>"
                              "</table:calculation-settings>",
                              "table:number-matrix-columns-spanned=\"1\" "
                              "table:number-matrix-rows-spanned=\"1\"")) == "1904 as-shown A1 ");
        CHECK(settings_of(xls_book("", false)) == "");
        CHECK(settings_of(xls_book(record(0x000E, u16(1)), false)) == "");
        CHECK(settings_of(xls_book(record(0x0022, u16(1)) + record(0x000E, u16(0)), true)) ==
              "1904 as-shown A1 ");
        CHECK(settings_of(xml_2003("", "")) == "");
        CHECK(settings_of(xml_2003("<x:Date1904/><x:PrecisionAsDisplayed/>",
                                   "ss:ArrayRange=\"RC\"")) == "1904 as-shown A1 ");
    }
}
