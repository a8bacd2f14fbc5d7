#include "formats/count_cells.hpp"
#include "support/cell_recorder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>

using namespace tonghop;
using namespace tonghop::test;

namespace {

struct Row {
    std::string rows;
    std::string want;  // behind "sheet T5"
};

void check(const std::vector<Row>& rows, const XlsxBuilder& package = {}) {
    for (const Row& row : rows) {
        CAPTURE(row.rows);
        std::string text = read_text(XlsxBuilder(package).rows(row.rows).build());
        if (text.starts_with("sheet T5 | ")) text.erase(0, 11);
        CHECK(text == row.want);
    }
}

std::string in_a1(const std::string& content, const std::string& attributes = "") {
    return "<row r=\"1\"><c r=\"A1\"" + attributes + ">" + content + "</c></row>";
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("each type of cell is read as what it is") {
        const XlsxBuilder package = XlsxBuilder().strings("<si><t>Chỉ tiêu</t></si>");
        check({{in_a1("<v>1789.2</v>"), "A1 number 1789.2"},
               {in_a1("<v>1789.2</v>", " t=\"n\""), "A1 number 1789.2"},
               {in_a1("<v>0</v>", " t=\"s\""), "A1 text [Chỉ tiêu]"},
               {in_a1("<is><t>ĐVT</t></is>", " t=\"inlineStr\""), "A1 text [ĐVT]"},
               {in_a1("<v>a_x0041_</v>", " t=\"str\""), "A1 text [aA]"},
               {in_a1("<v>1</v>", " t=\"b\""), "A1 true"},
               {in_a1("<v>false</v>", " t=\"b\""), "A1 false"},
               {in_a1("<v>#DIV/0!</v>", " t=\"e\""), "A1 error #DIV/0!"},
               {in_a1("<v>2024-06-01</v>", " t=\"d\""), "A1 date 45444"},
               {in_a1("<v>2024-06-01T06:00:00Z</v>", " t=\"d\""), "A1 date 45444.25"}},
              package);
    }

    TEST_CASE("a value that is not what its type says stays visible as text") {
        check({{in_a1("<v>1,5</v>"), "A1 text [1,5]"},
               {in_a1("<v>NaN</v>"), "A1 text [NaN]"},
               {in_a1("<v>1e309</v>"), "A1 text [1e309]"},
               {in_a1("<v>2</v>", " t=\"b\""), "A1 text [2]"},
               {in_a1("<v>hôm qua</v>", " t=\"d\""), "A1 text [hôm qua]"},
               {in_a1("<v>x</v>", " t=\"zz\""), "A1 text [x]"}});
    }

    TEST_CASE("cells that hold nothing are not handed over") {
        check({{in_a1(""), "sheet T5"},
               {"<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>", "sheet T5"},
               {in_a1("<v></v>"), "sheet T5"},
               {in_a1("<v/>"), "sheet T5"},
               {in_a1("<v> </v>"), "sheet T5"},
               {in_a1("<v></v>", " t=\"s\""), "sheet T5"},
               {in_a1("<is><t></t></is>", " t=\"inlineStr\""), "sheet T5"},
               {"<row r=\"1\"/>", "sheet T5"},
               {"", "sheet T5"}});
    }

    TEST_CASE("formulas are told with their results, and without") {
        check(
            {{in_a1("<f>B1*2</f><v>4</v>"), "A1 number 4 =B1*2"},
             {in_a1("<f>IF(B1&lt;2,\"a\",\"b\")</f><v>b</v>", " t=\"str\""),
              "A1 text [b] =IF(B1<2,\"a\",\"b\")"},
             {in_a1("<f>SUM(B1:B9)</f>"), "A1 blank =SUM(B1:B9) no result"},
             {in_a1("<f>SUM(B1:B9)</f><v></v>"), "A1 blank =SUM(B1:B9) no result"},
             {in_a1("<f>T(B1)</f><v></v>", " t=\"str\""), "A1 text [] =T(B1)"},
             {in_a1("<f t=\"shared\" ref=\"A1:A9\" si=\"0\">B1</f><v>3</v>"), "A1 number 3 =B1"},
             {in_a1("<f t=\"shared\" si=\"0\"/><v>3</v>"), "A1 number 3 ="},
             {in_a1("<f t=\"array\" ref=\"A1\">A2:A3*2</f><v>1</v>"), "A1 number 1 =A2:A3*2 array"},
             {in_a1("<f/><v>3</v>"), "A1 number 3 ="},
             {in_a1("<f>1/0</f><v>#DIV/0!</v>", " t=\"e\""), "A1 error #DIV/0! =1/0"}});
    }

    TEST_CASE("a cell that shares the formula of another has it moved to its own place") {
        const auto row = [](int number, const std::string& formula) {
            const std::string ref = "A" + std::to_string(number);
            return "<row r=\"" + std::to_string(number) + "\"><c r=\"" + ref + "\">" + formula +
                   "<v>1</v></c></row>";
        };
        const std::string first =
            row(2, "<f t=\"shared\" ref=\"A2:A4\" si=\"7\">B2*$C$1&amp;\"B2\"</f>");
        const std::string a2 = "A2 number 1 =B2*$C$1&\"B2\"";
        check(
            {{first + row(3, "<f t=\"shared\" si=\"7\"/>"), a2 + " | A3 number 1 =B3*$C$1&\"B2\""},
             {first + row(4, "<f si=\"7\" t=\"shared\"></f>"),
              a2 + " | A4 number 1 =B4*$C$1&\"B2\""},
             {first + row(3, "<f t=\"shared\" si=\"7\">B9</f>"), a2 + " | A3 number 1 =B9"},
             {first + row(3, "<f t=\"shared\" si=\"8\"/>"), a2 + " | A3 number 1 ="},
             {first + row(3, "<f t=\"shared\" si=\"x\"/>"), a2 + " | A3 number 1 ="},
             {first + row(3, "<f si=\"7\"/>"), a2 + " | A3 number 1 ="}});
    }

    TEST_CASE("text made for shared formulas has a limit, behind which cells have none") {
        const std::string rows =
            "<row r=\"1\"><c><f t=\"shared\" ref=\"A1:C1\" si=\"0\">A2+A3</f><v>1</v></c>"
            "<c><f t=\"shared\" si=\"0\"/><v>1</v></c><c><f t=\"shared\" "
            "si=\"0\"/><v>1</v></c></row>";
        ReadLimits limits;
        limits.formula_bytes = 9;
        CHECK(read_text(XlsxBuilder().rows(rows).build(), "x.xlsx", limits) ==
              "sheet T5 | A1 number 1 =A2+A3 | B1 number 1 =B2+B3 | C1 number 1 =");
    }

    TEST_CASE("a visitor that does not want formulas is told only that there are some") {
        class Counter : public CellRecorder {
         public:
            bool wants_formulas() const override { return false; }
        };
        Counter counter;
        const std::string archive =
            XlsxBuilder()
                .rows(in_a1("<f t=\"shared\" ref=\"A1:A9\" si=\"0\">B1</f><v>3</v>"))
                .build();
        read_workbook(archive, "x.xlsx", counter);
        CHECK(counter.lines == std::vector<std::string>{"sheet T5", "A1 number 3 ="});
    }

    TEST_CASE("positions may be left out, and come in any order") {
        check({{"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
                "A1 number 1 | B1 number 2 | A2 number 3"},
               {"<row r=\"1\"><c "
                "r=\"B1\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>",
                "B1 number 2 | C1 number 3 | A2 number 4"},
               {"<row r=\"3\"><c r=\"C3\"><v>1</v></c><c r=\"A3\"><v>2</v></c></row>"
                "<row r=\"1\"><c r=\"A1\"><v>3</v></c></row>",
                "C3 number 1 | A3 number 2 | A1 number 3"},
               {"<row><c r=\"B5\"><v>1</v></c><c "
                "r=\"C5\"><v>2</v></c></row><row><c><v>3</v></c></row>",
                "B5 number 1 | C5 number 2 | A6 number 3"},
               {"<row r=\"1048576\"><c r=\"XFD1048576\"><v>5</v></c></row>", "XFD1048576 number 5"},
               {"<row r=\"12\"><c r=\"AA12\"><v>1</v></c><c r=\"ABC12\"><v>2</v></c></row>",
                "AA12 number 1 | ABC12 number 2"}});
    }

    TEST_CASE("two cells at one address are damage, wherever they stand") {
        const auto c = [](const std::string& ref) { return "<c r=\"" + ref + "\"><v>1</v></c>"; };
        const auto row = [](int number, const std::string& cells) {
            return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>";
        };
        for (const std::string& rows :
             {row(1, c("A1") + c("A1")), row(1, c("A1") + c("B1") + c("A1")),
              row(1, c("B1") + c("A1") + c("C1") + c("B1")), row(1, c("A1")) + row(1, c("A1")),
              row(1, c("A1")) + row(2, c("A2")) + row(1, c("B1")),
              row(1, c("B1") + "<c r=\"A1\"/>" + "<c><v>2</v></c>")}) {
            CAPTURE(rows);
            CHECK(fault_of(XlsxBuilder().rows(rows).build()) == WorkbookFault::damaged);
            CellCounter counter;
            const std::string archive = XlsxBuilder().rows(rows).build();
            CHECK_THROWS_AS(read_workbook(archive, "x.xlsx", counter), WorkbookError);
        }
        // A blank one beside it drops nothing.
        check({{row(1, "<c r=\"A1\" s=\"0\"/>" + c("A1") + "<c r=\"A1\"/>") + row(1, ""),
                "A1 number 1"}});
    }

    TEST_CASE("positions that do not exist are damage") {
        for (const char* reference : {"XFE1", "A0", "a1", "$A$1", "11", "AA", "A1:B2", "A7", "A01",
                                      "VGWQHXLSDVIKWV1", "A1048577", "Ａ１", " A1"}) {
            CAPTURE(reference);
            const std::string cell =
                std::string("<row r=\"1\"><c r=\"") + reference + "\"><v>1</v></c></row>";
            CHECK(fault_of(XlsxBuilder().rows(cell).build()) == WorkbookFault::damaged);
        }
        for (const char* row :
             {"0", "-1", "1048577", "99999999999999999999", "1.5", "+1", " 1 ", "abc", ""}) {
            CAPTURE(row);
            const std::string cell = std::string("<row r=\"") + row + "\"><c><v>1</v></c></row>";
            CHECK(fault_of(XlsxBuilder().rows(cell).build()) == WorkbookFault::damaged);
        }
        CHECK(fault_of(XlsxBuilder().rows("<c><v>1</v></c>").build()) == WorkbookFault::damaged);
        CHECK(fault_of(
                  XlsxBuilder().rows("<row r=\"1048576\"/><row><c><v>1</v></c></row>").build()) ==
              WorkbookFault::damaged);
    }

    TEST_CASE("shared strings join formatted runs and leave phonetic ones out") {
        const XlsxBuilder package = XlsxBuilder().strings(
            "<si><r><t>Xã </t></r><r><rPr><b/></rPr><t>Vũ Lễ</t></r><rPh sb=\"0\" eb=\"1\"><t>X</t>"
            "</rPh></si><si/><si><t xml:space=\"preserve\"> a </t></si><si><t> b </t></si>"
            "<si><t>c_x000D_\r\nd &amp; e</t></si><si><t><![CDATA[<f>]]></t></si><!-- x --><si>\n"
            "<t>g</t>\n</si>");
        std::string rows = "<row r=\"1\">";
        for (int i = 0; i < 7; ++i) rows += "<c t=\"s\"><v>" + std::to_string(i) + "</v></c>";
        check({{rows + "</row>",
                "A1 text [Xã Vũ Lễ] | C1 text [ a ] | D1 text [b] | E1 text [c\r\nd & e] | "
                "F1 text [<f>] | G1 text [g]"}},
              package);
        for (const char* index : {"7", "999999999", "-1", "99999999999999999999", "0.5", "x"}) {
            CAPTURE(index);
            XlsxBuilder bad = package;
            const std::string cell = std::string("<v>") + index + "</v>";
            CHECK(fault_of(bad.rows(in_a1(cell, " t=\"s\"")).build()) == WorkbookFault::damaged);
        }
    }

    TEST_CASE(
        "styles give fonts, indents and dates, and the 1904 system is turned into the 1900 one") {
        XlsxBuilder package = XlsxBuilder().styles(
            "<numFmts><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
            "<fonts><font><name val=\"Times New Roman\"/></font><font><b/><name val=\".VnTime\"/>"
            "</font><font><b val=\"0\"/></font></fonts>"
            "<cellStyleXfs><xf numFmtId=\"14\" fontId=\"1\"/></cellStyleXfs>"
            "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"165\" fontId=\"1\">"
            "<alignment horizontal=\"left\" indent=\"2\"/></xf><xf numFmtId=\"46\" fontId=\"2\"/>"
            "<xf numFmtId=\"4\" fontId=\"99\"/></cellXfs>");
        const std::string rows =
            "<row r=\"1\"><c><v>1</v></c><c s=\"1\"><v>100</v></c><c s=\"2\"><v>1.5</v></c>"
            "<c s=\"3\"><v>2</v></c><c s=\"4000000000\"><v>3</v></c><c s=\"\"><v>4</v></c>"
            "<c s=\"1\"><v>-1</v></c></row>";
        const std::string font = " font Times New Roman";
        check({{rows, "A1 number 1" + font +
                          " | B1 date 100 bold indent 2 font .VnTime | C1 date 1.5 | "
                          "D1 number 2 | E1 number 3 | F1 number 4" +
                          font + " | G1 number -1 bold indent 2 font .VnTime"}},
              package);
        package.part("xl/workbook.xml",
                     "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kLinks +
                         "\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"T5\" sheetId=\"1\" "
                         "r:id=\"rId1\"/></sheets></workbook>");
        check({{"<row r=\"1\"><c s=\"1\"><v>100</v></c><c s=\"2\"><v>1.5</v></c><c><v>7</v></c>"
                "<c t=\"d\"><v>2024-06-01</v></c></row>",
                "A1 date 1562 bold indent 2 font .VnTime | B1 date 1.5 | C1 number 7" + font +
                    " | D1 date 45444" + font}},
              package);
    }

    TEST_CASE("hidden rows and columns and merged ranges are told") {
        const std::string rows =
            "<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row><c><v>2</v></c></row>";
        const std::string columns =
            "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"3\"/>"
            "<col min=\"5\" max=\"4294967295\" hidden=\"true\"/><col min=\"0\" max=\"2\" "
            "hidden=\"1\"/><col max=\"2\" hidden=\"1\"/></cols>";
        const std::string merges =
            "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"D4:C3\"/><mergeCell "
            "ref=\"A1\"/>"
            "<mergeCell ref=\"\"/><mergeCell ref=\"A1:\"/><mergeCell ref=\"E1:XFD1048576\"/>"
            "</mergeCells>";
        CHECK(read_text(XlsxBuilder().rows(rows, columns, merges).build()) ==
              "sheet T5 | hidden columns 0-1 | hidden columns 4-16383 | A1 number 1 hidden | "
              "A2 number 2 | merge A1:B2 | merge C3:D4 | merge E1:XFD1048576");
    }

    TEST_CASE("a row without height and a column without width are hidden") {
        const std::string rows =
            "<row ht=\"0\" customHeight=\"1\"><c><v>1</v></c></row><row "
            "ht=\"0.75\"><c><v>2</v></c></row>"
            "<row ht='0.0'><c><v>3</v></c></row><row ht=\"\"><c><v>4</v></c></row>";
        const std::string columns =
            "<cols><col min=\"2\" max=\"3\" width=\"0\" customWidth=\"1\"/>"
            "<col min=\"4\" max=\"4\" width=\"0.5\"/></cols>";
        CHECK(read_text(XlsxBuilder().rows(rows, columns).build()) ==
              "sheet T5 | hidden columns 1-2 | A1 number 1 hidden | A2 number 2 | A3 number 3 "
              "hidden | "
              "A4 number 4");
    }

    TEST_CASE("the dimension is a hint that nobody follows") {
        for (const char* dimension : {"A1", "A1:XFD1048576", "A1:XFD9999999999", "", "#REF!"}) {
            const std::string before = std::string("<dimension ref=\"") + dimension + "\"/>";
            CHECK(read_text(XlsxBuilder()
                                .rows("<row r=\"9\"><c r=\"D9\"><v>9</v></c></row>", before)
                                .build()) == "sheet T5 | D9 number 9");
        }
    }

    TEST_CASE("each limit on what a workbook holds has its own message") {
        struct Limit {
            ReadLimits limits;
            std::string rows;
            std::string piece;
        };
        const std::string many = "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>";
        Limit cells{{}, many, "more than 2 cells"};
        cells.limits.cells = 2;
        Limit strings{{}, many, "more than 1 shared strings"};
        strings.limits.shared_strings = 1;
        Limit bytes{{}, many, "more than 3 bytes of shared strings"};
        bytes.limits.string_bytes = 3;
        Limit text{{},
                   in_a1("<is><t>a<!-- -->bcdefgh</t></is>", " t=\"inlineStr\""),
                   "more than 5 bytes in a text"};
        text.limits.text_bytes = 5;
        Limit merges{{}, many, "more than 1 merged ranges"};
        merges.limits.merges = 1;
        Limit depth{{},
                    "<row><c><is><t><a/></t></is></c></row>",
                    "more than 5 elements inside one another"};
        depth.limits.xml_depth = 5;
        for (const Limit& limit : {cells, strings, bytes, text, merges, depth}) {
            CAPTURE(limit.piece);
            const std::string archive =
                XlsxBuilder()
                    .strings("<si><t>ab</t></si><si><t>cd</t></si>")
                    .rows(limit.rows, "",
                          "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell "
                          "ref=\"A2:B2\"/></mergeCells>")
                    .build();
            const std::string message = read_text(archive, "x.xlsx", limit.limits);
            CHECK(message.starts_with("refused 2:"));
            CHECK(message.find(limit.piece) != std::string::npos);
        }
    }
}
