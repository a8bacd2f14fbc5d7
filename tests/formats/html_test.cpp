// Web pages that hold tables.
#include <doctest/doctest.h>

#include <random>

#include "formats/html_entities.hpp"
#include "formats/html_look.hpp"
#include "formats/html_tokens.hpp"
#include "support/cell_recorder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string page(const std::string& bytes) {
    const std::string lines = read_text(bytes, "báo cáo.xls");
    const std::string head = "sheet báo cáo | ";
    return lines.starts_with(head) ? lines.substr(head.size()) : lines;
}
std::string table(const std::string& rows) {
    return page("<table>" + rows + "</table>");
}
std::string resolved(std::string_view raw) {
    std::string text;
    append_html_text(raw, text);
    return text;
}
std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("cells of a web page are text, or numbers where nobody could read them otherwise") {
        struct Row {
            std::string cell;
            std::string want;
        };
        const std::vector<Row> rows = {
            {"<td>Xã A</td>", "A1 text [Xã A]"},
            {"<td> 12.5 </td>", "A1 number 12.5"},
            {"<td>&nbsp;7&nbsp;</td>", "A1 number 7"},
            {"<td>1.500</td>", "A1 text [1.500]"},
            {"<td>06352</td>", "A1 text [06352]"},
            {"<td x:num>1e3</td>", "A1 number 1000"},
            {"<td x:num=\"1234.5\">1.234,50</td>", "A1 number 1234.5"},
            {"<td x:num='x'>5</td>", "A1 text [5]"},
            {"<td x:str>5</td>", "A1 text [5]"},
            {"<td x:str=\"05 &amp; 6\">x</td>", "A1 text [05 & 6]"},
            {"<td x:str=\"'000001\">000001</td>", "A1 text [000001]"},
            {"<td x:str=\"'-\">-</td>", "A1 text [-]"},
            {"<td x:str=\"'nay\">'nay</td>", "A1 text ['nay]"},
            {"<td x:bool=\"TRUE\">TRUE</td>", "A1 true"},
            {"<td x:err=\"#N/A\">x</td>", "A1 error #N/A"},
            {"<td sdval=\"0\" sdnum=\"1033;\">#DIV/0!</td>", "A1 error #DIV/0!"},
            {"<td x:num=\"3\" x:fmla=\"=SUM(A2:A3)\">3</td>", "A1 number 3 =SUM(A2:A3)"},
            {"<td x:num=\"3\" x:fmla=\"=SUM(A2:A3)\" x:arrayrange=\"A1\">3</td>",
             "A1 number 3 =SUM(A2:A3) array"},
            {"<td x:num x:arrayrange=\"A1\">3</td>", "A1 number 3"},
            {"<td style='mso-number-format:\"\\@\"'>5</td>", "A1 text [5]"},
            {"<td style='mso-number-format:\"\\@\"'>06352</td>", "A1 text [06352]"},
            {"<td style='mso-number-format:\"\\@\"' x:num>5</td>", "A1 number 5"},
            {"<td style='mso-number-format:\"\\@\"' x:num=\"1234.5\">1234,5</td>",
             "A1 number 1234.5"},
            {"<td style='mso-number-format:\"\\@\"' x:num x:str>5</td>", "A1 text [5]"},
            {"<td sdval=\"1\" sdnum=\"1033;0;BOOLEAN\">TRUE</td>", "A1 true"},
            {"<td sdnum=\"1066;0;BOOLEAN\" sdval=\"0\">FALSE</td>", "A1 false"},
            {"<td sdval=\"1\" sdnum=\"1066;0;BOOLEAN\">&#272;&Uacute;NG</td>", "A1 true"},
            {"<td sdnum=\"1033;0;BOOLEAN\">x</td>", "A1 text [x]"},
            {"<td x:num=\"45444\" style=\"mso-number-format:&quot;Short Date&quot;\">1/6</td>",
             "A1 date 45444"},
            {"<td sdval=\"45444\" sdnum=\"1033;1033;DD/MM/YYYY\">1/6</td>", "A1 date 45444"},
            {"<td sdval=\"0.5\" sdnum=\"1033;\">1/2</td>", "A1 number 0.5"},
            {"<td>a<br>b<p>c</p>d</td>", "A1 text [a\nb\nc\nd]"},
            {"<td>\n  a \n <i> b</i>c\n</td>", "A1 text [a bc]"},
            {"<td><b>a</b></td>", "A1 text [a] bold"},
            {"<td>a<b>b</b></td>", "A1 text [ab]"},
            {"<th>a</th>", "A1 text [a] bold"},
            {"<td>&nbsp;</td><td>b</td>", "B1 text [b]"},
            {"<td>5 < 6 & 7 &lt; 8</td>", "A1 text [5 < 6 & 7 < 8]"},
            {"<td>a<!-- b <td> -->c<script>'<td>'</script></td>", "A1 text [ac]"},
            {"<td><input value=\"a>b\">x</td>", "A1 text [x]"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.cell);
            CHECK(table("<tr>" + row.cell + "</tr>") == row.want);
        }
    }

    TEST_CASE("spans push cells aside and are merged ranges") {
        CHECK(table("<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e") ==
              "A1 text [a] | B1 text [b] | B2 text [c] | C2 text [d] | A3 text [e] | merge A1:A2 | "
              "merge B1:C1");
        CHECK(table("<tr><td rowspan=65000>a<td>b</tr><tr><td>c</tr>") ==
              "A1 text [a] | B1 text [b] | B2 text [c] | merge A1:A2");
        CHECK(table("<tr><td colspan=0 rowspan=x>a<td>b</tr>") == "A1 text [a] | B1 text [b]");
    }

    TEST_CASE("spans that only make room for a long text or a picture are no merged ranges") {
        // Excel writes the blank cells a text flows into as a span of it, and blank cells together.
        CHECK(table("<tr><td colspan=3 style='height:12pt;mso-ignore:colspan'>BÁO CÁO<td>b</tr>"
                    "<tr><td>c<td colspan=2 style='mso-ignore:colspan'></td><td>d</tr>") ==
              "A1 text [BÁO CÁO] | D1 text [b] | A2 text [c] | D2 text [d]");
        CHECK(table("<tr><td colspan=2 rowspan=2 style='mso-ignore:colspan-rowspan'>a<td>b</tr>"
                    "<tr><td>c</tr>") == "A1 text [a] | C1 text [b] | C2 text [c]");
        CHECK(table("<tr><td colspan=2 rowspan=2 style='mso-ignore:colspan'>a<td>b</tr>"
                    "<tr><td>c</tr>") == "A1 text [a] | C1 text [b] | C2 text [c] | merge A1:A2");
    }

    TEST_CASE("what Excel says of a whole table or row holds for its cells") {
        CHECK(page("<table x:str border=0><tr><td>5<td x:num>6<td x:num=\"7.5\">8<td "
                   "x:bool=\"TRUE\">TRUE"
                   "<td x:err=\"#N/A\">#N/A<td x:num x:fmla=\"=B1\">6<td>&nbsp;</table>"
                   "<table><tr><td>5</table>") ==
              "A1 text [5] | B1 number 6 | C1 number 7.5 | D1 true | E1 error #N/A | "
              "F1 number 6 =B1 | A2 number 5");
        // Blank rows of one height are written as one.
        CHECK(
            table("<tr><td>a</tr><tr style='height:76.5pt;mso-xlrowspan:6'><td colspan=2 "
                  "style='mso-ignore:colspan'></td></tr><tr><td>b<td rowspan=2>c</tr><tr><td>d") ==
            "A1 text [a] | A8 text [b] | B8 text [c] | A9 text [d] | merge B8:B9");
        CHECK(fault_of("<table><tr style='mso-xlrowspan:99999999999'><td>a<tr><td>b</table>") ==
              WorkbookFault::too_large);
    }

    TEST_CASE("a page of Excel for Mac counts days from 1904") {
        const auto dates = [](const std::string& settings) {
            return page("<html><!--[if gte mso 9]><xml><x:ExcelWorkbook>" + settings +
                        "</x:ExcelWorkbook></xml><![endif]--><style>.d{mso-number-format:\"Short "
                        "Date\";} .t{mso-number-format:\"\\[h\\]\\:mm\";}</style><table><tr>"
                        "<td class=d x:num=\"43982\">x<td class=t x:num=\"1.5\">x<td x:num>7"
                        "</table></html>");
        };
        CHECK(dates("<x:Date1904/>") == "A1 date 45444 | B1 date 1.5 | C1 number 7");
        CHECK(dates("") == "A1 date 43982 | B1 date 1.5 | C1 number 7");
    }

    TEST_CASE("a page is one sheet: its lines and tables stand below each other") {
        CHECK(page("<html><head><title>no</title></head><body><h3>BÁO CÁO</h3>Tháng 6<br>năm 2024"
                   "<table><caption>Biểu 1</caption><tr><td>a<td>1</table><p>&nbsp;</p>"
                   "<table><tr><td>b</table>Người lập</body></html>") ==
              "A1 text [BÁO CÁO] | A2 text [Tháng 6] | A3 text [năm 2024] | A4 text [Biểu 1] | "
              "A5 text [a] | B5 number 1 | A6 text [b] | A7 text [Người lập]");
        // Portals lay pages out with tables around tables.
        CHECK(table("<tr><td>x<table><tr><td>1<td>2<tr><td>3</table>y<td>z<tr><td>w") ==
              "A1 text [x] | A2 number 1 | B2 number 2 | A3 number 3 | A4 text [y] | C1 text [z] | "
              "A5 text [w]");
        CHECK(read_text("<html><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>"
                        "<x:ExcelWorksheet><x:Name>Bi&#7875;u 01</x:Name></x:ExcelWorksheet>"
                        "</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><table><tr><td>1"
                        "</table></html>",
                        "x.xls") == "sheet Biểu 01 | A1 number 1");
    }

    TEST_CASE("what a page hides is told") {
        CHECK(
            table("<col><col style='display:none' span=2><tr><td>a<td>b<td>c<td>d</tr>"
                  "<tr style='DISPLAY: none'><td>e</tr><tr hidden><td><table><tr><td>f</table>") ==
            "A1 text [a] | B1 text [b] hidden column | C1 text [c] hidden column | D1 text [d] | "
            "A2 text [e] hidden | A3 text [f] hidden");
    }

    TEST_CASE("style sheets and style attributes are read as Excel writes them") {
        CHECK(
            page("<style><!--\ntd {font-family:\"Times New Roman\", serif;}\n/* x */ .xl24, .h\n"
                 "{mso-style-parent:style0; font-weight:700; mso-char-indent-count:2;\n"
                 "mso-number-format:\"Short Date\";}\n--></style><table><tr><td>a<td class=xl24 "
                 "x:num=\"45444\">x<td class='y xl24' style=\"font-family:.VnTime\">b</table>") ==
            "A1 text [a] font Times New Roman | B1 date 45444 bold indent 2 font Times New Roman | "
            "C1 text [b] bold indent 2 font .VnTime");
        struct Row {
            std::string_view declaration;
            std::string_view want;
        };
        const Row rows[] = {
            {"mso-number-format:\"\\#\\,\\#\\#0\\.00\"", "#,##0.00"},
            {"mso-number-format:Percent", "0.00%"},
            {"mso-number-format:0\\.0%", "0.0%"},
            {"mso-number-format:\"0\\0022 ha\\;\\0022\"; color:red", "0\" ha;\""},
            {"color:red;MSO-NUMBER-FORMAT:\\@", "@"},
            {"mso-number-format:General", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.declaration);
            HtmlLook look;
            look.add_declarations(row.declaration);
            CHECK(look.number_format == row.want);
        }
    }

    TEST_CASE("fonts inside a cell are runs of their own") {
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
        Runs runs;
        read_workbook(
            "<table><tr><td>a<font face='.VnTime'>b <b>c</b></font> d</td><td>e<span "
            "style='font-family:VNI-Times'>f</b></span>g</td></tr></table>",
            "x", runs);
        REQUIRE(runs.lines.size() == 3);
        CHECK(runs.lines[1] == "ab c d 1:- 4:TCVN3 6:-");
        CHECK(runs.lines[2] == "efg 1:- 2:VNI 3:-");
    }

    TEST_CASE("character references are resolved, and what is none stays") {
        CHECK(resolved("&eacute;&#7841;&#x1EA1;&#128;&nbsp;&amp;lt;") == "éạạ€\u00A0&lt;");
        CHECK(resolved("a&b &unknown; &#; &#x; &amp b&") == "a&b &unknown; &#; &#x; & b&");
        CHECK(resolved("&#0;&#xD800;&#99999999;") == "\uFFFD\uFFFD\uFFFD");
    }

    TEST_CASE("the character set is found in the bytes, else in what the page declares") {
        using namespace std::string_literals;
        const auto declared = [](const std::string& charset, const std::string& text) {
            return page("<meta http-equiv=Content-Type content=\"text/html; charset=" + charset +
                        "\"><table><tr><td>" + text + "</table>");
        };
        CHECK(declared("utf-8", "Xã") == "A1 text [Xã]");
        CHECK(declared("windows-1252", "Xã") == "A1 text [Xã]");  // it is UTF-8 all the same
        CHECK(declared("windows-1258", "s\xF4\xEC") == "A1 text [sô\u0301]");
        CHECK(declared("windows-1252", "s\xF4\xEC") == "A1 text [sôì]");
        CHECK(declared("utf-8", "X\xE3") == "A1 text [X\uFFFD]");
        CHECK(page("<table><tr><td>X\xE3</table>") == "A1 text [Xã]");
        CHECK(page("\xEF\xBB\xBF<table><tr><td>Xã</table>") == "A1 text [Xã]");
        CHECK(declared("gb2312", "\xC4\xE3").starts_with("refused 5: a web page in the character"));
        std::string wide = "\xFF\xFE";
        for (const char c : "<table><tr><td>5</td></tr></table>"s) wide += c + "\0"s;
        CHECK(page(wide) == "A1 number 5");
    }

    TEST_CASE("pages that hold no table are named, and unclosed ones are taken for cut") {
        CHECK(fault_of("<html><body>x</body></html>") == WorkbookFault::other_document);
        CHECK(fault_of("<table><tr><td>1") == WorkbookFault::truncated);
        CHECK(page("<html><table><tr><td>1</html>") == "A1 number 1");
        CHECK(fault_of("<b>x</b>,1\n") == std::nullopt);  // a table of text with tags in it
        CHECK(read_text("<b>x</b>,1\n", "x.csv") == "sheet x | A1 text [<b>x</b>] | B1 number 1");
    }

    TEST_CASE("limits hold for web pages") {
        ReadLimits limits;
        limits.cells = 2;
        const std::string three = "<table><tr><td>1<td>2<td>3</table>";
        CHECK(fault_of(three, "x", limits) == WorkbookFault::too_large);
        limits = {};
        limits.text_bytes = 3;
        CHECK(fault_of("<table><tr><td>abcd</table>", "x", limits) == WorkbookFault::too_large);
        limits = {};
        limits.merges = 1;
        CHECK(fault_of("<table><tr><td colspan=2>a<td colspan=2>b</table>", "x", limits) ==
              WorkbookFault::too_large);
        CHECK(fault_of("<table><tr>" + repeated("<td>1", 16'385) + "</table>") ==
              WorkbookFault::damaged);
        CHECK(fault_of("<table>" + repeated("<tr>", 1'048'577) + "</table>") ==
              WorkbookFault::too_large);
        CHECK(fault_of(repeated("<table><tr><td>", 1000) + "</html>") == WorkbookFault::too_large);
    }

    TEST_CASE("pages made to be slow are read or refused") {
        // Whoever looks again at all that came before, for each of these pieces, takes minutes.
        const std::vector<std::string> pages = {
            "<table><tr>" + repeated("<td rowspan=65534>1", 16'383) + repeated("<tr><td>1", 60'000),
            "<table>" + repeated("<tr><td colspan=1000 rowspan=2>1", 100'000),
            "<table>" + repeated("<col span=16384 style='display:none'>", 100'000),
            repeated("<td a=\"b '", 200'000),
            repeated("<a b='c=\"", 200'000) + "<table>",
            "<table><tr><td>" + repeated("<b><font face=x>", 200'000) +
                repeated("</i></b>", 200'000),
            repeated("<!-- ", 400'000) + "<table>",
            "<table><tr><td>" + repeated("&", 1'000'000),
            "<table><style>" + repeated("{", 1'000'000),
            "<style>" + repeated("a,", 500'000) + "{color:red}</style><table>",
            "<table><tr><td style=\"" + repeated(":;", 500'000) + "\">1",
            "<table><tr><td class=\"" + repeated("a ", 500'000) + "\">1",
            repeated("<script>", 200'000) + "<table>",
            "<table>" + repeated("</", 1'000'000),
        };
        for (const std::string& hostile : pages) {
            CAPTURE(hostile.substr(0, 60));
            CHECK_FALSE(read_lines(hostile + "</table></html>").empty());
        }
    }

    TEST_CASE("altered pages never crash") {
        const std::string good =
            "<html><head><style>.a{mso-number-format:\"0\\.0\";}</style></head><body><p>T</p>"
            "<table><col span=2><tr><td class=a x:num=\"1.5\">1,5</td><td rowspan=2>b</td></tr>"
            "<tr><td colspan=2>&eacute;<table><tr><td>c</td></tr></table></td></tr></table></body>"
            "</html>";
        REQUIRE_FALSE(fault_of(good).has_value());
        for (std::size_t length = 0; length < good.size(); ++length)
            read_text(good.substr(0, length));
        std::mt19937 random(11);
        for (int i = 0; i < 5000; ++i) {
            std::string altered = good;
            for (auto count = random() % 3 + 1; count > 0; --count) {
                altered[random() % altered.size()] = static_cast<char>(random() & 0xFF);
            }
            read_text(altered);
        }
    }

    TEST_CASE("attributes are found however they are quoted") {
        HtmlTokens tokens("<TD a=1 b = '2>' C=\"3\" d e=/x / =f=4 g='open>text");
        REQUIRE(tokens.next() == HtmlEvent::start);
        CHECK(tokens.name() == "td");
        std::string all;
        tokens.each_attribute([&all](std::string_view name, std::string_view value) {
            all += fmt::format("{}=[{}] ", name, value);
        });
        CHECK(all == "a=[1] b=[2>] C=[3] d=[] e=[/x] =f=[4] g=['open] ");
        REQUIRE(tokens.next() == HtmlEvent::text);
        CHECK(tokens.text() == "text");
    }
}
