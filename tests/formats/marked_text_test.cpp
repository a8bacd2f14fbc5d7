// What is set above the line or struck out in a cell, in every format that can say so.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/temporary_folder.hpp"
#include "formats/open_workbook.hpp"
#include "formats/stream_workbook.hpp"
#include "support/legacy_encoder.hpp"
#include "support/ods_builder.hpp"
#include "support/xls_builder.hpp"
#include "support/xlsx_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

using Lines = std::vector<std::string>;

/// "128¹ of [1281]", "405 of [450405] part struck", "number 450 all struck".
std::string line_of(const Cell& cell) {
    std::string line = cell.type == CellType::number ? "number " + cell.shown : cell.text;
    if (!cell.flat_text.empty()) line += " of [" + cell.flat_text.str() + "]";
    if (cell.struck_out == StruckOut::part) line += " part struck";
    if (cell.struck_out == StruckOut::all) line += " all struck";
    CHECK((cell.type == CellType::number || cell.shown == cell.text));
    return line;
}

/// The cells of the first sheet, loaded, joined by " | "; streaming them gives the same.
std::string marked(const std::string& bytes, const std::string& name) {
    const TemporaryFolder folder;
    const Workbook workbook = load_workbook(folder.write(name, bytes));
    Lines loaded;
    for (const Cell& cell : workbook.sheets.at(0).cells()) loaded.push_back(line_of(cell));
    Lines streamed;
    stream_workbook(
        InputBytes(bytes), name, [](const Sheet&) { return true; },
        [&](const Sheet&, const Cell& cell) { streamed.push_back(line_of(cell)); });
    CHECK(streamed == loaded);
    std::string line;
    for (const std::string& cell : loaded) line += (line.empty() ? "" : " | ") + cell;
    return line;
}

// What each format writes below, cell by cell: 128 with the mark of a note; a figure crossed out
// and the right one behind it; a unit of measure; a figure that is crossed out, as text and number.
const std::string kWanted =
    "128¹ of [1281] | 405 of [450405] part struck | m² of [m2] | 450 all struck | "
    "number 450 all struck";

const std::string kRaised = "<vertAlign val=\"superscript\"/>";
const std::string kStruck = "<strike/>";

std::string run(const std::string& look, const std::string& text) {
    return "<r><rPr>" + look + "<rFont val=\"Arial\"/></rPr><t>" + text + "</t></r>";
}
std::string plain(const std::string& text) {
    return "<r><t>" + text + "</t></r>";
}
std::string inline_cell(const std::string& item, const std::string& attributes = "") {
    return "<c t=\"inlineStr\"" + attributes + "><is>" + item + "</is></c>";
}
/// Column A; style 1 is struck out, style 2 has the font .VnTime.
std::string xlsx(const std::vector<std::string>& cells) {
    std::string rows;
    for (const std::string& cell : cells) rows += "<row>" + cell + "</row>";
    return marked(XlsxBuilder()
                      .rows(rows)
                      .styles("<fonts><font/><font><strike/></font><font><name val=\".VnTime\"/>"
                              "</font></fonts><cellXfs><xf/><xf fontId=\"1\"/><xf fontId=\"2\"/>"
                              "</cellXfs>")
                      .build(),
                  "x.xlsx");
}
std::string items(const std::vector<std::string>& items) {
    std::vector<std::string> cells;
    for (const std::string& item : items) cells.push_back(inline_cell(item));
    return xlsx(cells);
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("marks of an .xlsx workbook") {
        const auto strings = std::vector<std::string>{
            "<si>" + plain("128") + run(kRaised, "1") + "</si>",
            "<si>" + run(kStruck, "450") + plain("405") + "</si>",
            "<si>" + plain("m") + run(kRaised, "2") + "</si>", "<si><t>450</t></si>"};
        std::string all;
        std::string rows;
        for (std::size_t i = 0; i < strings.size(); ++i) {
            all += strings[i];
            rows += "<row><c t=\"s\"" + std::string(i == 3 ? " s=\"1\"" : "") + "><v>" +
                    std::to_string(i) + "</v></c></row>";
        }
        CHECK(marked(XlsxBuilder()
                         .strings(all)
                         .rows(rows + "<row><c s=\"1\"><v>450</v></c></row>")
                         .styles("<fonts><font/><font><strike/></font></fonts>"
                                 "<cellXfs><xf/><xf fontId=\"1\"/></cellXfs>")
                         .build(),
                     "x.xlsx") == kWanted);
    }

    TEST_CASE("marks of an .xls workbook") {
        using namespace tonghop::test::xls;
        const std::string struck_font =
            record(0x0031, u16(200) + u16(0x08) + u16(8) + u16(400) + u16(0) + u8(0) + u8(0) +
                               u8(0) + u8(0) + short_text("Arial"));
        const std::string raised_font =
            record(0x0031, u16(200) + u16(0) + u16(8) + u16(400) + u16(1) + u8(0) + u8(0) + u8(0) +
                               u8(0) + short_text("Arial"));
        const auto rich = [](const std::string& text, const std::string& runs, unsigned count) {
            return u16(units(text)) + u8(0x09) + u16(count) + wide(text) + runs;
        };
        const std::string globals = font("Arial") + struck_font + raised_font + xf(0, 0) +
                                    xf(1, 0) +
                                    sst({rich("1281", u16(3) + u16(2), 1),
                                         rich("450405", u16(0) + u16(1) + u16(3) + u16(0), 2),
                                         rich("m2", u16(1) + u16(2), 1), long_text("450")});
        CHECK(marked(XlsBuilder()
                         .globals(globals)
                         .cells(label_sst(0, 0, 0) + label_sst(1, 0, 1) + label_sst(2, 0, 2) +
                                label_sst(3, 0, 3, 1) + number(4, 0, 450, 1))
                         .build(),
                     "x.xls") == kWanted);
    }

    TEST_CASE("marks of an .ods workbook") {
        const auto style = [](const std::string& name, const std::string& family,
                              const std::string& properties) {
            return "<style:style style:name=\"" + name + "\" style:family=\"" + family +
                   "\"><style:text-properties " + properties + "/></style:style>";
        };
        const auto cell = [](const std::string& text, const std::string& attributes = "") {
            return "<table:table-row><table:table-cell office:value-type=\"string\"" + attributes +
                   "><text:p>" + text + "</text:p></table:table-cell></table:table-row>";
        };
        const auto span = [](const std::string& name, const std::string& text) {
            return "<text:span text:style-name=\"" + name + "\">" + text + "</text:span>";
        };
        CHECK(marked(
                  OdsBuilder()
                      .automatic_styles(
                          style("T1", "text", "style:text-position=\"super 58%\"") +
                          style("T2", "text", "style:text-line-through-style=\"solid\"") +
                          style("T3", "text", "style:text-position=\"33% 58%\"") +
                          style("ce1", "table-cell", "style:text-line-through-style=\"solid\""))
                      .rows(cell("128" + span("T1", "1")) + cell(span("T2", "450") + "405") +
                            cell("m" + span("T3", "2")) + cell("450", " table:style-name=\"ce1\"") +
                            "<table:table-row><table:table-cell office:value-type=\"float\" "
                            "office:value=\"450\" table:style-name=\"ce1\"/></table:table-row>")
                      .build(),
                  "x.ods") == kWanted);
    }

    TEST_CASE("marks of an XML spreadsheet of Excel 2003") {
        const auto row = [](const std::string& data, const std::string& style = "") {
            return "<Row><Cell" + style + ">" + data + "</Cell></Row>";
        };
        const auto rich = [](const std::string& html) {
            return "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">" + html +
                   "</ss:Data>";
        };
        const std::string style = " ss:StyleID=\"s1\"";
        CHECK(marked("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                     "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                     "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>"
                     "<Style ss:ID=\"s1\"><Font ss:StrikeThrough=\"1\"/></Style></Styles>"
                     "<Worksheet ss:Name=\"T5\"><Table>" +
                         row(rich("128<Sup>1</Sup>")) +
                         row(rich("<S><Font html:Size=\"9\" "
                                  "xmlns:html=\"http://www.w3.org/TR/REC-html40\">450</Font></S>"
                                  "405")) +
                         row(rich("m<Sup>2</Sup>")) +
                         row("<Data ss:Type=\"String\">450</Data>", style) +
                         row("<Data ss:Type=\"Number\">450</Data>", style) +
                         "</Table></Worksheet></Workbook>",
                     "x.xml") == kWanted);
    }

    TEST_CASE("marks of a web page") {
        const auto page = [](const std::vector<std::string>& cells) {
            std::string rows;
            for (const std::string& cell : cells) rows += "<tr>" + cell + "</tr>";
            return marked(
                "<html><style>.x1 {text-decoration:line-through;} "
                ".f2 {vertical-align:super;}</style><table>" +
                    rows + "</table></html>",
                "x.xls");
        };
        CHECK(page({"<td>128<sup>1</sup></td>", "<td><s>450</s>405</td>", "<td>m<sup>2</sup></td>",
                    "<td x:str class=x1>450</td>", "<td class=x1>450</td>"}) == kWanted);
        CHECK(page({"<td>128<font class=f2>1</font></td>", "<td><del>450</del> 405</td>",
                    "<td><strike>450</strike></td>", "<td><span class=x1>450</span>405</td>",
                    "<td><s>4<b>5</b>0</s></td>", "<td>1<sup>2</td>"}) ==
              "128¹ of [1281] |  405 of [450 405] part struck | number 450 all struck | 405 of "
              "[450405] part struck | number 450 all struck | 1² of [12]");
    }

    TEST_CASE("what is wholly raised or struck out is left as it is") {
        CHECK(items({run(kRaised, "128"), run(kStruck, "450"), run(kStruck, "45") + plain(" "),
                     run(kStruck + kRaised, "1") + plain("128"), run(kStruck, " ") + plain("7"),
                     run(kRaised, "1") + run("", " ")}) ==
              "128 | 450 all struck | 45 all struck | 128 of [1128] part struck | 7 | 1");
    }

    TEST_CASE("a run has its own strokes, one without properties those of its cell") {
        const std::string struck_cell = " s=\"1\"";
        CHECK(xlsx({inline_cell(plain("450") + run("", "405"), struck_cell),
                    inline_cell(run("", "405"), struck_cell),
                    inline_cell(run("<strike val=\"0\"/>", "405") + run(kStruck, "450"))}) ==
              "405 of [450405] part struck | 405 | 405 of [405450] part struck");
    }

    TEST_CASE("superscripts are digits and brackets; what has no such form stands on the line") {
        CHECK(items({plain("Số hộ") + run(kRaised, "(12)"), plain("128") + run(kRaised, "*"),
                     plain("10") + run(kRaised, "6") + plain(" đồng"),
                     plain("Lúa") + run(kRaised, " 2) đông")}) ==
              "Số hộ⁽¹²⁾ of [Số hộ(12)] | 128* | 10⁶ đồng of [106 đồng] | Lúa ²) đông of [Lúa 2) "
              "đông]");
    }

    TEST_CASE("marks in legacy text do not change what it is decoded to") {
        const std::string stored = to_tcvn3("Sản lượng");
        const std::string word = to_tcvn3("lúa");
        const auto vn = [](const std::string& look, const std::string& text) {
            return "<r><rPr>" + look + "<rFont val=\".VnTime\"/></rPr><t xml:space=\"preserve\">" +
                   text + "</t></r>";
        };
        CHECK(
            xlsx({inline_cell(vn("", stored + " " + word) + vn(kRaised, "2"), " s=\"2\""),
                  inline_cell(vn("", stored + " ") + vn(kStruck, word) + vn("", word))}) ==
            "Sản lượng lúa² of [Sản lượng lúa2] | Sản lượng lúa of [Sản lượng lúalúa] part struck");
    }
}
