// Styles of OpenDocument cells: number formats as Excel's codes, fonts, parents.
#include <doctest/doctest.h>

#include "formats/ods_number_style.hpp"
#include "support/cell_recorder.hpp"
#include "support/ods_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

// The code of the last style in `styles`, which is called "N".
std::string code_of(const std::string& styles) {
    const std::string xml = "<x" + ods_namespaces() + ">" + styles + "</x>";
    MemorySource source(xml);
    XmlScanner scanner(source, "styles", 64);
    OdsNumberStyles numbers;
    while (scanner.next() != XmlEvent::end_of_document) {
        if (is_ods_number_style(scanner) && scanner.depth() == 2) numbers.read(scanner);
    }
    return numbers.code("N");
}

std::string style(const std::string& kind, const std::string& content,
                  const std::string& attributes = "") {
    return "<number:" + kind + " style:name=\"N\"" + attributes + ">" + content +
           "</number:" + kind + ">";
}
std::string digits(const std::string& attributes) {
    return "<number:number number:min-integer-digits=\"1\" " + attributes + "/>";
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("OpenDocument's number styles become Excel's format codes") {
        const std::string kSlash = "<number:text>/</number:text>";
        const std::string kColon = "<number:text>:</number:text>";
        struct Row {
            std::string styles;
            std::string want;
        };
        const std::vector<Row> rows = {
            {style("number-style", digits("")), ""},
            {style("number-style", digits("number:decimal-places=\"0\"")), "0"},
            {style("number-style", digits("number:decimal-places=\"2\" number:grouping=\"true\"")),
             "#,##0.00"},
            {style("number-style",
                   digits("number:decimal-places=\"3\" loext:min-decimal-places=\"1\"")),
             "0.0##"},
            {style("number-style",
                   "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"5\"/>"),
             "00000"},
            {style("number-style", digits("number:decimal-places=\"1\" number:grouping=\"true\" "
                                          "number:display-factor=\"1000000\"")),
             "#,##0.0,,"},
            {style("percentage-style",
                   digits("number:decimal-places=\"1\"") + "<number:text>%</number:text>"),
             "0.0%"},
            {style("number-style",
                   digits("number:decimal-places=\"0\"") + "<number:text> % ha</number:text>"),
             "0 \"%\" \"ha\""},
            {style("currency-style",
                   digits("number:decimal-places=\"0\" number:grouping=\"true\"") +
                       "<number:text> </number:text><number:currency-symbol>₫"
                       "</number:currency-symbol>"),
             "#,##0 \"₫\""},
            {style("number-style",
                   "<number:scientific-number number:decimal-places=\"2\" "
                   "number:min-integer-digits=\"1\" "
                   "number:min-exponent-digits=\"2\"/>"),
             "0.00E+00"},
            {style("number-style",
                   "<number:fraction number:min-integer-digits=\"0\" "
                   "number:min-numerator-digits=\"1\" "
                   "number:min-denominator-digits=\"2\"/>"),
             "# ?/??"},
            {style("date-style", "<number:day number:style=\"long\"/>" + kSlash +
                                     "<number:month number:style=\"long\"/>" + kSlash +
                                     "<number:year number:style=\"long\"/>"),
             "dd/mm/yyyy"},
            {style("date-style",
                   "<number:day-of-week/><number:text>, ngày </number:text><number:day/>"
                   "<number:text>.</number:text><number:month number:textual=\"true\"/>"),
             "ddd, \"ngày\" d.mmm"},
            {style("time-style",
                   "<number:hours number:style=\"long\"/>" + kColon +
                       "<number:minutes number:style=\"long\"/>" + kColon +
                       "<number:seconds number:style=\"long\" number:decimal-places=\"2\"/>"),
             "hh:mm:ss.00"},
            {style("time-style",
                   "<number:hours/>" + kColon + "<number:minutes number:style=\"long\"/>",
                   " number:truncate-on-overflow=\"false\""),
             "[h]:mm"},
            {style("time-style", "<number:hours/><number:text> </number:text><number:am-pm/>"),
             "h AM/PM"},
            {style("text-style", "<number:text-content/>"), "@"},
            {style("number-style",
                   "<number:text>\"</number:text>" + digits("number:decimal-places=\"0\"")),
             "\\\"0"},
            {"<number:number-style style:name=\"P0\">" + digits("number:decimal-places=\"0\"") +
                 "</number:number-style>" +
                 style("number-style", "<number:text>-</number:text>" +
                                           digits("number:decimal-places=\"0\"") +
                                           "<style:map style:condition=\"value()&gt;=0\" "
                                           "style:apply-style-name=\"P0\"/>"),
             "0;-0"},
            {"<number:number-style style:name=\"P0\">" + digits("number:decimal-places=\"0\"") +
                 "</number:number-style>" +
                 style("text-style",
                       "<number:text-content/>"
                       "<style:map style:condition=\"value()&gt;0\" style:apply-style-name=\"P0\"/>"
                       "<style:map style:condition=\"value()&lt;0\" style:apply-style-name=\"P0\"/>"
                       "<style:map style:condition=\"value()=0\" "
                       "style:apply-style-name=\"?\"/>"),
             "0;0;General;@"},
            {"<number:number-style style:name=\"P0\">" + digits("number:decimal-places=\"0\"") +
                 "</number:number-style>" +
                 style("number-style",
                       "<number:text>nhỏ</number:text><style:map "
                       "style:condition=\"value()!=100\" "
                       "style:apply-style-name=\"P0\"/>"),
             "[<>100]0;\"nhỏ\""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.styles);
            CHECK(code_of(row.styles) == row.want);
        }
    }

    TEST_CASE("a cell has the style of its parents, its row and its column") {
        const std::string styles =
            "<style:default-style style:family=\"table-cell\"><style:text-properties "
            "fo:font-family=\"'Times New Roman', serif\"/></style:default-style>"
            "<style:style style:name=\"Default\" style:family=\"table-cell\"/>"
            "<style:style style:name=\"head\" style:family=\"table-cell\" "
            "style:parent-style-name=\"Default\"><style:text-properties fo:font-weight=\"bold\"/>"
            "</style:style>";
        const std::string automatic =
            "<style:style style:name=\"ce1\" style:family=\"table-cell\" "
            "style:parent-style-name=\"head\"><style:paragraph-properties "
            "fo:margin-left=\"0.706cm\"/></style:style>"
            "<style:style style:name=\"ce2\" style:family=\"table-cell\" "
            "style:parent-style-name=\"ce1\"><style:text-properties style:font-name=\"F1\" "
            "fo:font-weight=\"400\"/></style:style>";
        const auto read = [&](const std::string& rows) {
            return read_text(OdsBuilder()
                                 .styles("<style:font-face style:name=\"F1\" "
                                         "svg:font-family=\"&apos;.VnTime&apos;\"/>" +
                                         styles)
                                 .automatic_styles(automatic)
                                 .rows(rows)
                                 .build());
        };
        const std::string value = "office:value-type=\"float\" office:value=\"1\"/>";
        const std::string columns =
            "<table:table-column table:default-cell-style-name=\"ce1\"/>"
            "<table:table-column table:number-columns-repeated=\"3\" "
            "table:default-cell-style-name=\"head\"/>";
        const std::string plain = "<table:table-cell " + value;
        CHECK(read(columns + "<table:table-row>" + plain + plain +
                   "<table:table-cell table:style-name=\"ce2\" " + value +
                   "<table:table-cell table:style-name=\"unknown\" " + value + plain +
                   "</table:table-row><table:table-row table:default-cell-style-name=\"ce2\">" +
                   plain + "</table:table-row>") ==
              "sheet T5 | A1 number 1 bold indent 2 font Times New Roman | "
              "B1 number 1 bold font Times New Roman | C1 number 1 indent 2 font .VnTime | "
              "D1 number 1 font Times New Roman | E1 number 1 font Times New Roman | "
              "A2 number 1 indent 2 font .VnTime");
    }

    TEST_CASE("styles whose parents run in a circle end") {
        const std::string circle =
            "<style:style style:name=\"a\" style:family=\"table-cell\" "
            "style:parent-style-name=\"b\"/><style:style style:name=\"b\" "
            "style:family=\"table-cell\" style:parent-style-name=\"a\"><style:text-properties "
            "fo:font-weight=\"bold\"/></style:style>";
        CHECK(read_text(OdsBuilder()
                            .automatic_styles(circle)
                            .rows("<table:table-row><table:table-cell table:style-name=\"a\" "
                                  "office:value-type=\"float\" office:value=\"1\"/>"
                                  "</table:table-row>")
                            .build()) == "sheet T5 | A1 number 1 bold");
    }

    TEST_CASE("a value of a kind its style does not show gets a format that shows it") {
        class Formats : public CellRecorder {
         public:
            void cell(const CellView& cell) override {
                lines.emplace_back(cell.style->number_format);
            }
        };
        Formats formats;
        read_workbook(
            OdsBuilder()
                .rows("<table:table-row>"
                      "<table:table-cell office:value-type=\"percentage\" office:value=\"1\"/>"
                      "<table:table-cell office:value-type=\"date\" "
                      "office:date-value=\"2024-06-01\"/>"
                      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT5H\"/>"
                      "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
                      "</table:table-row>")
                .build(),
            "x", formats);
        CHECK(formats.lines ==
              std::vector<std::string>{"sheet T5", "0.00%", "yyyy-mm-dd", "[hh]:mm:ss", ""});
    }

    TEST_CASE("spans and paragraphs have fonts of their own") {
        class Runs : public CellRecorder {
         public:
            void cell(const CellView& cell) override {
                std::string line(cell.text);
                for (const TextRun& run : cell.runs) {
                    line += fmt::format(" {}:{}", run.end,
                                        run.has_font ? to_string(run.font.encoding) : "-");
                }
                lines.push_back(line);
            }
        };
        const auto font = [](const std::string& name, const std::string& family) {
            return "<style:style style:name=\"" + name +
                   "\" style:family=\"text\"><style:text-properties style:font-name=\"" + family +
                   "\"/></style:style>";
        };
        const auto cell = [](const std::string& paragraphs) {
            return "<table:table-cell office:value-type=\"string\">" + paragraphs +
                   "</table:table-cell>";
        };
        Runs runs;
        read_workbook(
            OdsBuilder()
                .automatic_styles(font("T1", ".VnTime") + font("T2", "Arial"))
                .rows("<table:table-row>" +
                      cell("<text:p>a<text:span text:style-name=\"T1\">b<text:span "
                           "text:style-name=\"T2\">c</text:span>d</text:span>e</text:p>") +
                      cell("<text:p text:style-name=\"T1\">b</text:p><text:p>c</text:p>") +
                      cell("<text:p>b<text:span>c</text:span></text:p>") + "</table:table-row>")
                .build(),
            "x", runs);
        REQUIRE(runs.lines.size() == 4);
        CHECK(runs.lines[1] == "abcde 1:- 2:TCVN3 3:Unicode 4:TCVN3 5:-");
        CHECK(runs.lines[2] == "b\nc 1:TCVN3 3:-");
        CHECK(runs.lines[3] == "bc");
    }
}
