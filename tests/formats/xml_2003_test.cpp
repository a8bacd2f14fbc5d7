// XML spreadsheets of Excel 2003.
#include <doctest/doctest.h>

#include <random>

#include "formats/xml_2003_styles.hpp"
#include "support/cell_recorder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string workbook(const std::string& content) {
    return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
           "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:x=\"urn:schemas-microsoft-com:office:excel\" "
           "xmlns:html=\"http://www.w3.org/TR/REC-html40\">" +
           content + "</Workbook>";
}
std::string sheet(const std::string& table, const std::string& options = "") {
    return "<Worksheet ss:Name=\"T5\"><Table>" + table + "</Table>" + options + "</Worksheet>";
}
std::string data(const std::string& type, const std::string& value) {
    return "<Data ss:Type=\"" + type + "\">" + value + "</Data>";
}
std::string cell(const std::string& content, const std::string& attributes = "") {
    return "<Cell" + (attributes.empty() ? "" : " " + attributes) + ">" + content + "</Cell>";
}
std::string number(const std::string& value) {
    return cell(data("Number", value));
}

std::string read(const std::string& content) {
    const std::string lines = read_text(workbook(content), "x.xls");
    const std::string head = "sheet T5 | ";
    return lines.starts_with(head) ? lines.substr(head.size()) : lines;
}
std::string table(const std::string& rows) {
    return read(sheet(rows));
}
std::optional<WorkbookFault> fault(const std::string& rows, const ReadLimits& limits = {}) {
    return fault_of(workbook(sheet(rows)), "x.xml", limits);
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("values of every type of an XML spreadsheet") {
        struct Row {
            std::string cell;
            std::string want;
        };
        const std::vector<Row> rows = {
            {number("1.5"), "A1 number 1.5"},
            {cell(data("String", "Xã &amp; phường&#10;A")), "A1 text [Xã & phường\nA]"},
            {cell(data("DateTime", "2024-06-01T06:00:00.000")), "A1 date 45444.25"},
            {cell(data("DateTime", "1899-12-31T06:00:00.000")), "A1 date 0.25"},
            {cell(data("Boolean", "1")), "A1 true"},
            {cell(data("Error", "#DIV/0!")), "A1 error #DIV/0!"},
            {cell(data("Number", "1,5")), "A1 text [1,5]"},
            {cell(data("DateTime", "hôm nay")), "A1 text [hôm nay]"},
            {cell("<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>Xã "
                  "<Font html:Face=\"Arial\">A</Font></B> 5</ss:Data>"),
             "A1 text [Xã A 5]"},
            {cell(data("String", "a") + "<Comment>" + data("String", "note") + "</Comment>"),
             "A1 text [a]"},
            {cell(""), "sheet T5"},
            {cell(data("String", "")), "sheet T5"},
            {cell(data("Number", "3"), "ss:Formula=\"=SUM(R[1]C:R[2]C)\""),
             "A1 number 3 =SUM(A2:A3)"},
            {cell(data("Number", "3"), "ss:Formula=\"=[B.xls]S!R1C1\""), "A1 number 3 ="},
            {cell("", "ss:Formula=\"=RC[1]\""), "A1 blank =B1 no result"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.cell);
            CHECK(table("<Row>" + row.cell + "</Row>") == row.want);
        }
    }

    TEST_CASE("rows and cells stand where ss:Index says, else behind the last one") {
        CHECK(table("<Row ss:Index=\"3\">" + number("1") +
                    cell(data("Number", "2"), "ss:Index=\"4\"") + number("3") +
                    "</Row><Row ss:Span=\"2\"/><Row>" + number("4") + "</Row>") ==
              "A3 number 1 | D3 number 2 | E3 number 3 | A7 number 4");
        CHECK(table("<Row>" + cell(data("Number", "1"), "ss:MergeAcross=\"2\" ss:MergeDown=\"1\"") +
                    number("2") + "</Row>") == "merge A1:C2 | A1 number 1 | D1 number 2");
        for (const std::string bad : {"0", "x", "-1", "", "99999999999"}) {
            CAPTURE(bad);
            CHECK(fault("<Row ss:Index=\"" + bad + "\"/>") == WorkbookFault::damaged);
            CHECK(fault("<Row>" + cell("", "ss:Index=\"" + bad + "\"") + "</Row>") ==
                  WorkbookFault::damaged);
        }
        CHECK(fault("<Row ss:Index=\"2\"/><Row ss:Index=\"1\"/>") == WorkbookFault::damaged);
        CHECK(fault("<Row ss:Index=\"1048576\"/><Row>" + number("1") + "</Row>") ==
              WorkbookFault::damaged);
        CHECK(fault("<Row>" + cell("", "ss:Index=\"16384\"") + number("1") + "</Row>") ==
              WorkbookFault::damaged);
        CHECK(fault("<Row>" + cell("", "ss:MergeAcross=\"4000000000\" ss:MergeDown=\"1048576\"") +
                    "</Row>") == std::nullopt);
    }

    TEST_CASE("hidden rows, columns and sheets of an XML spreadsheet are told") {
        CHECK(table("<Column/><Column ss:Hidden=\"1\" ss:Span=\"1\"/><Column ss:Index=\"7\" "
                    "ss:Hidden=\"1\"/><Row ss:Hidden=\"1\">" +
                    number("1") + "</Row><Row>" + number("2") + "</Row>") ==
              "hidden columns 1-2 | hidden columns 6-6 | A1 number 1 hidden | A2 number 2");
        const std::string options =
            "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>"
            "SheetHidden</Visible></WorksheetOptions>";
        const std::string row = "<Row>" + number("1") + "</Row>";
        CHECK(read(sheet(row) + sheet(row, options)) ==
              "A1 number 1 | hidden sheet T5 | A1 number 1");
    }

    TEST_CASE("styles of an XML spreadsheet have parents, and columns and rows have styles") {
        const std::string styles =
            "<Styles><Style ss:ID=\"Default\"><Font ss:FontName=\"Arial\"/></Style>"
            "<Style ss:ID=\"s1\"><Alignment ss:Indent=\"2\"/><Font ss:FontName=\".VnTime\" "
            "ss:Bold=\"1\"/></Style><Style ss:ID=\"s2\" ss:Parent=\"s1\"><NumberFormat "
            "ss:Format=\"Short Date\"/></Style><Style "
            "ss:ID=\"s3\"><NumberFormat/></Style></Styles>";
        CHECK(read(styles + sheet("<Column ss:Index=\"2\" ss:StyleID=\"s1\"/><Row>" + number("1") +
                                  number("2") + cell(data("Number", "45444"), "ss:StyleID=\"s2\"") +
                                  "</Row><Row ss:StyleID=\"s2\">" + number("1") +
                                  cell(data("Number", "1"), "ss:StyleID=\"s3\"") + "</Row>")) ==
              "A1 number 1 font Arial | B1 number 2 bold indent 2 font .VnTime | "
              "C1 date 45444 bold indent 2 font .VnTime | A2 date 1 bold indent 2 font .VnTime | "
              "B2 number 1 font Arial");
        CHECK(xml_2003_format("Percent") == "0.00%");
        CHECK(xml_2003_format("Short Time") == "h:mm");
        CHECK(xml_2003_format("#,##0.0") == "#,##0.0");
    }

    TEST_CASE("dates of the 1904 system are days of the 1900 system") {
        const std::string system =
            "<ExcelWorkbook xmlns=\"urn:schemas-microsoft-com:office:excel\"><Date1904/>"
            "</ExcelWorkbook><Styles><Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/>"
            "</Style><Style ss:ID=\"t\"><NumberFormat ss:Format=\"Short Time\"/></Style></Styles>";
        CHECK(read(system +
                   sheet("<Row>" + cell(data("Number", "1"), "ss:StyleID=\"d\"") +
                         cell(data("DateTime", "2024-06-01T00:00:00.000"), "ss:StyleID=\"d\"") +
                         cell(data("DateTime", "1904-01-01T06:00:00.000"), "ss:StyleID=\"t\"") +
                         "</Row>")) == "A1 date 1463 | B1 date 45444 | C1 date 0.25");
    }

    TEST_CASE("an XML spreadsheet is known by its root, in any encoding of Unicode") {
        std::string wide = "\xFF\xFE";
        for (const char c : workbook(sheet("<Row>" + number("5") + "</Row>"))) {
            wide += c;
            wide += '\0';
        }
        CHECK(read_text(wide, "x.xls") == "sheet T5 | A1 number 5");
        const std::string prefixed =
            "<ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><ss:Worksheet "
            "ss:Name=\"A\"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type=\"Number\">5</ss:Data>"
            "</ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>";
        CHECK(read_text(prefixed, "x.csv") == "sheet A | A1 number 5");
        const std::string plain = workbook(sheet(""));
        const std::string declared = "<?xml version=\"1.0\"?>";
        CHECK(fault_of(declared + "<!DOCTYPE Workbook [<!ENTITY a \"b\">]>" +
                       plain.substr(declared.size())) == WorkbookFault::damaged);
        CHECK(fault_of(workbook("")) == WorkbookFault::damaged);
        CHECK(fault_of(workbook(sheet(cell("")))) == WorkbookFault::damaged);
    }

    TEST_CASE("limits hold for XML spreadsheets") {
        ReadLimits limits;
        limits.cells = 2;
        CHECK(fault("<Row>" + number("1") + number("2") + number("3") + "</Row>", limits) ==
              WorkbookFault::too_large);
        limits = {};
        limits.merges = 1;
        const std::string merged = cell("", "ss:MergeAcross=\"1\"");
        CHECK(fault("<Row>" + merged + merged + "</Row>", limits) == WorkbookFault::too_large);
        limits = {};
        limits.sheets = 1;
        CHECK(fault_of(workbook(sheet("") + sheet("")), "x", limits) == WorkbookFault::too_large);
        // Where sheets are hidden the first reading only looks for that: it stops as well.
        const std::string hidden = sheet(
            "", "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>");
        CellRecorder recorder;
        CHECK_THROWS_AS(read_workbook(workbook(hidden + hidden), "x", recorder, limits),
                        WorkbookError);
        CHECK(recorder.lines.empty());
        limits = {};
        limits.text_bytes = 3;
        CHECK(fault("<Row>" + cell(data("String", "abcd")) + "</Row>", limits) ==
              WorkbookFault::too_large);
    }

    TEST_CASE("an XML spreadsheet cut at any byte is refused, altered ones never crash") {
        const std::string good = workbook(
            "<Styles><Style ss:ID=\"s1\" ss:Parent=\"s1\"><Font ss:Bold=\"1\"/></Style></Styles>" +
            sheet("<Column ss:Hidden=\"1\"/><Row ss:Index=\"2\">" + number("1") +
                  cell(data("Number", "2"),
                       "ss:Formula=\"=R[-1]C\" ss:StyleID=\"s1\" "
                       "ss:MergeAcross=\"1\"") +
                  cell(data("String", "Xã &lt;A&gt;")) + "</Row>"));
        REQUIRE_FALSE(fault_of(good).has_value());
        const std::size_t root_ends = good.find("<Styles>");
        for (std::size_t length = 400; length < good.size(); ++length) {
            CAPTURE(length);
            const auto fault = fault_of(good.substr(0, length));
            REQUIRE(fault.has_value());
            CHECK((*fault == WorkbookFault::damaged || length < root_ends));
        }
        std::mt19937 random(11);
        for (int i = 0; i < 3000; ++i) {
            std::string altered = good;
            for (auto count = random() % 3 + 1; count > 0; --count) {
                altered[random() % altered.size()] = static_cast<char>(random() & 0xFF);
            }
            read_text(altered);
        }
    }
}
