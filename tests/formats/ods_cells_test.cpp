// Cells, rows and tables of OpenDocument spreadsheets.
#include <doctest/doctest.h>

#include "formats/ods_value.hpp"
#include "support/cell_recorder.hpp"
#include "support/ods_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string cell(const std::string& attributes, const std::string& text = "") {
    const std::string content = text.empty() ? "" : "<text:p>" + text + "</text:p>";
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}
std::string number(const std::string& value) {
    return cell("office:value-type=\"float\" office:value=\"" + value + "\"", value);
}
std::string text(const std::string& text) {
    return "<table:table-cell office:value-type=\"string\">" + text + "</table:table-cell>";
}
std::string row(const std::string& cells, const std::string& attributes = "") {
    return "<table:table-row" + (attributes.empty() ? "" : " " + attributes) + ">" + cells +
           "</table:table-row>";
}

std::string without_sheet(std::string lines) {
    const std::string head = "sheet T5 | ";
    return lines.starts_with(head) ? lines.substr(head.size()) : lines;
}
std::string table(const std::string& rows) {
    return without_sheet(read_text(OdsBuilder().rows(rows).build()));
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("values of every type of an OpenDocument cell") {
        struct Row {
            std::string cell;
            std::string want;
        };
        const std::vector<Row> rows = {
            {number("1.5"), "A1 number 1.5"},
            {cell("office:value-type=\"percentage\" office:value=\"0.5\"", "50%"), "A1 number 0.5"},
            {cell("office:value-type=\"currency\" office:currency=\"VND\" office:value=\"7\""),
             "A1 number 7"},
            {cell("office:value-type=\"date\" office:date-value=\"2024-06-01\"", "01/06/24"),
             "A1 date 45444"},
            {cell("office:value-type=\"date\" office:date-value=\"2024-06-01T06:00:00\""),
             "A1 date 45444.25"},
            {cell("office:value-type=\"date\" office:date-value=\"1899-12-30T06:00:00\""),
             "A1 date 0.25"},
            {cell("office:value-type=\"date\" office:date-value=\"1789-07-14\"", "14/7/1789"),
             "A1 text [14/7/1789]"},
            {cell("office:value-type=\"time\" office:time-value=\"PT36H30M00S\""),
             "A1 date 1.5208333333333333"},
            {cell("office:value-type=\"time\" office:time-value=\"-PT12H\""), "A1 number -0.5"},
            {cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE"),
             "A1 true"},
            {cell("office:value-type=\"string\"", "Xã A"), "A1 text [Xã A]"},
            {cell("office:value-type=\"string\" office:string-value=\"stored\"", "shown"),
             "A1 text [stored]"},
            {cell("", "no type"), "A1 text [no type]"},
            {cell("office:value-type=\"float\" office:value=\"1,5\"", "1,5"), "A1 text [1,5]"},
            {cell("office:value-type=\"float\"", "lost"), "A1 text [lost]"},
            {cell("office:value-type=\"string\"", ""), "sheet T5"},
            {cell("table:style-name=\"ce1\"", ""), "sheet T5"},
        };
        for (const Row& row_ : rows) {
            CAPTURE(row_.cell);
            CHECK(table(row(row_.cell)) == row_.want);
        }
    }

    TEST_CASE("errors of LibreOffice and of others are errors, and formulas may have no result") {
        struct Row {
            std::string cell;
            std::string want;
        };
        const std::vector<Row> rows = {
            {cell("table:formula=\"of:=1/0\" office:value-type=\"string\" "
                  "office:string-value=\"\" calcext:value-type=\"error\"",
                  "#DIV/0!"),
             "A1 error #DIV/0! =1/0"},
            {cell("table:formula=\"of:=X(\" office:value-type=\"string\" "
                  "office:string-value=\"\" calcext:value-type=\"error\"",
                  "Err:502"),
             "A1 error Err:502 ="},
            {cell("table:formula=\"oooc:=1/0\" office:value-type=\"float\" office:value=\"0\"",
                  "#VALUE!"),
             "A1 error #VALUE! =1/0"},
            {cell("office:value-type=\"string\"", "#N/A"), "A1 text [#N/A]"},
            {cell("table:formula=\"of:=[.B1]\""), "A1 blank =B1 no result"},
            {cell("table:number-matrix-columns-spanned=\"1\" "
                  "table:number-matrix-rows-spanned=\"1\" table:formula=\"of:=SUM([.B1:.B2])\" "
                  "office:value-type=\"float\" office:value=\"3\""),
             "A1 number 3 =SUM(B1:B2) array"},
            {cell("table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" "
                  "office:string-value=\"\""),
             "A1 text [] =\"\""},
        };
        for (const Row& row_ : rows) {
            CAPTURE(row_.cell);
            CHECK(table(row(row_.cell)) == row_.want);
        }
    }

    TEST_CASE("the text of a cell is its paragraphs, not its notes and drawings") {
        struct Row {
            std::string content;
            std::string want;
        };
        const std::vector<Row> rows = {
            {"<text:p>a</text:p><text:p/><text:p>b</text:p>", "a\n\nb"},
            {"<text:p>a<text:s/>b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e</text:p>",
             "a b   c\td\ne"},
            {"<text:p>Xã <text:span>Vũ<text:span> Lễ</text:span></text:span>.</text:p>",
             "Xã Vũ Lễ."},
            {"<text:p>\n  a\n  b &amp; c\n</text:p>", "a b & c"},
            {"<text:p>a </text:p>", "a "},
            {"<text:p><text:a>link</text:a><text:note><text:p>7</text:p></text:note></text:p>",
             "link"},
            {"<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>", "a"},
            {"<text:p>a</text:p><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box>"
             "</draw:frame>",
             "a"},
            {"<text:p><![CDATA[<5>]]></text:p>", "<5>"},
        };
        for (const Row& row_ : rows) {
            CAPTURE(row_.content);
            CHECK(table(row(text(row_.content))) == "A1 text [" + row_.want + "]");
        }
        const std::string nested = text("<table:table><table:table-row/></table:table>");
        CHECK(fault_of(OdsBuilder().rows(row(nested)).build()) == WorkbookFault::damaged);
    }

    TEST_CASE("what is repeated is handed over as often as it is there, blanks only counted") {
        CHECK(
            table(row("<table:table-cell table:number-columns-repeated=\"16383\"/>" + number("1")) +
                  row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                      "table:number-rows-repeated=\"1048574\"") +
                  row(number("2"))) == "XFD1 number 1 | A1048576 number 2");
        const std::string twice = cell(
            "office:value-type=\"float\" office:value=\"7\" "
            "table:number-columns-repeated=\"2\"",
            "7");
        CHECK(table(row(twice + number("8"))) == "A1 number 7 | B1 number 7 | C1 number 8");
        CHECK(table(row(twice + text("<text:p>x</text:p>"), "table:number-rows-repeated=\"2\"") +
                    row(number("9"))) ==
              "A1 number 7 | B1 number 7 | C1 text [x] | A2 number 7 | B2 number 7 | C2 text [x] | "
              "A3 number 9");
        // The formula holds for the first cell only.
        CHECK(table(row(cell("table:formula=\"of:=[.Z1]\" office:value-type=\"float\" "
                             "office:value=\"1\" table:number-columns-repeated=\"2\""))) ==
              "A1 number 1 =Z1 | B1 number 1 =");
    }

    TEST_CASE("repetitions beyond the sheet and beyond the limits are refused") {
        const auto repeated = [](const std::string& columns, const std::string& rows) {
            return OdsBuilder()
                .rows(row(cell("office:value-type=\"float\" office:value=\"1\" "
                               "table:number-columns-repeated=\"" +
                               columns + "\""),
                          "table:number-rows-repeated=\"" + rows + "\""))
                .build();
        };
        CHECK(fault_of(repeated("16384", "1048576")) == WorkbookFault::too_large);
        CHECK(fault_of(repeated("16385", "1")) == WorkbookFault::damaged);
        CHECK(fault_of(repeated("1", "1048577")) == WorkbookFault::damaged);
        for (const std::string bad : {"0", "-1", "x", "", "9223372036854775808", "1.5"}) {
            CAPTURE(bad);
            CHECK(fault_of(repeated(bad, "1")) == WorkbookFault::damaged);
            CHECK(fault_of(repeated("1", bad)) == WorkbookFault::damaged);
        }
        ReadLimits limits;
        limits.repeated_cells = 5;
        CHECK_FALSE(fault_of(repeated("2", "3"), "x", limits).has_value());
        CHECK(fault_of(repeated("2", "4"), "x", limits) == WorkbookFault::too_large);
        CHECK(fault_of(repeated("7", "1"), "x", limits) == WorkbookFault::too_large);
        limits = {};
        limits.repeated_row_bytes = 2000;
        std::string spans;
        for (int i = 0; i < 200; ++i) {
            spans += "<text:span text:style-name=\"F1\">a</text:span>b";
        }
        const std::string style =
            "<style:style style:name=\"F1\" style:family=\"text\"><style:text-properties "
            "fo:font-family=\".VnTime\"/></style:style>";
        const auto twice = [&style](const std::string& content) {
            return OdsBuilder()
                .automatic_styles(style)
                .rows(row(text("<text:p>" + content + "</text:p>"),
                          "table:number-rows-repeated=\"2\""))
                .build();
        };
        CHECK_FALSE(fault_of(twice(std::string(400, 'a')), "x", limits).has_value());
        CHECK(fault_of(twice(spans), "x", limits) == WorkbookFault::too_large);
        CHECK_FALSE(fault_of(twice(spans)).has_value());
        limits = {};
        limits.sheets = 1;
        const std::string two = "<table:table table:name=\"a\"/><table:table table:name=\"b\"/>";
        CHECK(fault_of(OdsBuilder().spreadsheet(two).build(), "x", limits) ==
              WorkbookFault::too_large);
        limits = {};
        limits.text_bytes = 3;
        CHECK(fault_of(OdsBuilder().rows(row(text("<text:p>abcd</text:p>"))).build(), "x",
                       limits) == WorkbookFault::too_large);
        const std::string blanks = "<text:p><text:s text:c=\"4000000000\"/></text:p>";
        CHECK(fault_of(OdsBuilder().rows(row(text(blanks))).build()) == WorkbookFault::too_large);
    }

    TEST_CASE("spans are merged ranges, in every repetition of their row") {
        const std::string head =
            cell(
                "office:value-type=\"string\" table:number-columns-spanned=\"2\" "
                "table:number-rows-spanned=\"1\"",
                "h") +
            "<table:covered-table-cell/>";
        CHECK(table(row(head)) == "A1 text [h] | merge A1:B1");
        CHECK(table(row(head, "table:number-rows-repeated=\"2\"")) ==
              "merge A1:B1 | merge A2:B2 | A1 text [h] | A2 text [h]");
        CHECK(
            table(row(cell("table:number-columns-spanned=\"1\" table:number-rows-spanned=\"3\"")) +
                  row("<table:covered-table-cell office:value-type=\"float\" "
                      "office:value=\"5\"/>")) == "merge A1:A3 | A2 number 5");
        // Blank rows to the end of the sheet may be merged too.
        const std::string blank = "<table:table-cell table:number-columns-spanned=\"2\"/>";
        CHECK(table(row(number("1")) + row(blank, "table:number-rows-repeated=\"1048575\"")) ==
              "A1 number 1");
    }

    TEST_CASE("hidden rows, columns and tables are told, and those of collapsed groups") {
        const std::string column = "<table:table-column ";
        CHECK(
            table(column + "table:number-columns-repeated=\"2\"/>" + column +
                  "table:visibility=\"collapse\" table:number-columns-repeated=\"3\"/>"
                  "<table:table-column-group table:display=\"false\"><table:table-header-columns>" +
                  column + "/></table:table-header-columns></table:table-column-group>" + column +
                  "table:number-columns-repeated=\"16378\"/>") ==
            "hidden columns 2-4 | hidden columns 5-5");
        CHECK(table(row(number("1"), "table:visibility=\"filter\"") + "<table:table-header-rows>" +
                    row(number("2")) +
                    "</table:table-header-rows><table:table-row-group table:display=\"false\">"
                    "<table:table-row-group>" +
                    row(number("3")) + "</table:table-row-group>" + row(number("4")) +
                    "</table:table-row-group>" +
                    row(number("5"), "table:visibility=\"visible\"")) ==
              "A1 number 1 hidden | A2 number 2 | A3 number 3 hidden | A4 number 4 hidden | "
              "A5 number 5");
        const std::string style =
            "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
            "table:display=\"false\"/></style:style>";
        CHECK(read_text(OdsBuilder()
                            .automatic_styles(style)
                            .rows(row(number("1")), " table:style-name=\"ta1\"")
                            .build()) == "hidden sheet T5 | A1 number 1");
    }

    TEST_CASE("groups nest as deep as elements may, and no deeper") {
        const auto nested = [](int depth) {
            std::string before;
            std::string after;
            for (int i = 0; i < depth; ++i) {
                before += "<table:table-row-group>";
                after += "</table:table-row-group>";
            }
            return OdsBuilder().rows(before + row(number("1")) + after).build();
        };
        CHECK(without_sheet(read_text(nested(400))) == "A1 number 1");
        CHECK(fault_of(nested(100'000)) == WorkbookFault::too_large);
    }

    TEST_CASE("only the tables of the spreadsheet are sheets") {
        const std::string cells = row(number("1"));
        const std::string kept = "<table:table table:name=\"'file:///home/a/b.ods'#$Sheet1\">" +
                                 cells + "</table:table>";
        const std::string changes = "<table:tracked-changes><table:deletion><table:table>" + cells +
                                    "</table:table></table:deletion></table:tracked-changes>";
        const std::string links = "<table:dde-links><table:dde-link><table:table>" + cells +
                                  "</table:table></table:dde-link></table:dde-links>";
        const std::string good =
            "<table:table table:name=\"Biểu 01\"><office:forms/><table:shapes><draw:frame/>"
            "</table:shapes>" +
            cells + "<table:named-expressions/></table:table>";
        CHECK(read_text(OdsBuilder().spreadsheet(changes + kept + good + links).build()) ==
              "sheet Biểu 01 | A1 number 1");
    }

    TEST_CASE("durations and dates of OpenDocument are serial days") {
        CHECK(ods_duration("PT06H30M36S") == doctest::Approx(0.27125));
        CHECK(ods_duration("P1DT12H") == doctest::Approx(1.5));
        CHECK(ods_duration("PT0.5S") == doctest::Approx(0.5 / 86400));
        for (const std::string_view bad : {"", "P1Y", "P1M", "PT5", "1H", "PTH", "PT1X", "P1H"}) {
            CAPTURE(bad);
            CHECK_FALSE(ods_duration(bad).has_value());
        }
        CHECK(ods_date("1899-12-30") == 0);
        CHECK(ods_date("1900-01-01") == 1);
        CHECK_FALSE(ods_date("1899-12-29").has_value());
        CHECK(serial_of_number(45444, 0) == 45444);
        CHECK(serial_of_number(60, 0) == 59);  // 1900-02-28, which Excel numbers 59
        CHECK(serial_of_number(1, 1462) == 1463);
        CHECK(serial_of_number(0.5, 0) == 0.5);
    }

    TEST_CASE("a number under a date format counts from the null date of the workbook") {
        const std::string styles =
            "<number:date-style style:name=\"N1\"><number:year number:style=\"long\"/>"
            "</number:date-style><style:style style:name=\"d\" style:family=\"table-cell\" "
            "style:data-style-name=\"N1\"/>";
        const auto read = [&styles](const std::string& date) {
            return read_text(
                OdsBuilder()
                    .automatic_styles(styles)
                    .spreadsheet(
                        "<table:calculation-settings><table:null-date table:date-value=\"" + date +
                        "\"/></table:calculation-settings><table:table>" +
                        row(cell("table:style-name=\"d\" office:value-type=\"float\" "
                                 "office:value=\"100\"")) +
                        "</table:table>")
                    .build());
        };
        CHECK(read("1899-12-30") == "sheet  | A1 date 100");
        CHECK(read("1900-01-01") == "sheet  | A1 date 102");
        CHECK(read("1904-01-01") == "sheet  | A1 date 1562");
    }

    TEST_CASE("packages and flat files are read, and other OpenDocument files named") {
        const OdsBuilder workbook = OdsBuilder().rows(row(number("5")));
        CHECK(read_text(workbook.build(), "x.csv") == "sheet T5 | A1 number 5");
        CHECK(read_text(workbook.build_flat(), "x.xml") == "sheet T5 | A1 number 5");
        const std::string anonymous = ZipBuilder()
                                          .add("META-INF/manifest.xml", "<x/>")
                                          .add("content.xml", workbook.content())
                                          .build();
        CHECK(read_text(anonymous) == "sheet T5 | A1 number 5");
        const std::string encrypted =
            OdsBuilder()
                .manifest("<!DOCTYPE x><manifest:file-entry><manifest:encryption-data/>")
                .build();
        CHECK(fault_of(encrypted) == WorkbookFault::encrypted);
        std::string drawing = workbook.content();
        for (std::size_t at = 0; (at = drawing.find("office:spreadsheet")) != std::string::npos;) {
            drawing.replace(at, 18, "office:drawing");
        }
        CHECK(fault_of(OdsBuilder().build_with(drawing)) == WorkbookFault::other_document);
        CHECK(fault_of(OdsBuilder().build_with("<x/>")) == WorkbookFault::damaged);
        CHECK(fault_of(OdsBuilder().build_with("<!DOCTYPE x>" + workbook.content())) ==
              WorkbookFault::damaged);
        CHECK(fault_of(ZipBuilder()
                           .add(ZipPart{"mimetype",
                                        "application/vnd.oasis.opendocument.spreadsheet", false})
                           .build()) == WorkbookFault::damaged);
        CHECK(fault_of(ZipBuilder()
                           .add(ZipPart{"mimetype", "application/vnd.sun.xml.calc", false})
                           .build()) == WorkbookFault::format_unsupported);
    }
}
