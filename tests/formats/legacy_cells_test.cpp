#include "formats/legacy_cells.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/temporary_folder.hpp"
#include "formats/open_workbook.hpp"
#include "support/xlsx_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

constexpr int kArial = 0;
constexpr int kVnTime = 1;
constexpr int kVnTimeH = 2;
constexpr int kVni = 3;

XlsxBuilder with_fonts() {
    std::string fonts;
    std::string formats;
    int index = 0;
    for (const std::string name : {"Arial", ".VnTime", ".VnTimeH", "VNI-Times"}) {
        fonts += "<font><name val=\"" + name + "\"/></font>";
        formats += "<xf numFmtId=\"0\" fontId=\"" + std::to_string(index++) + "\"/>";
    }
    return XlsxBuilder().styles("<fonts>" + fonts + "</fonts><cellXfs>" + formats + "</cellXfs>");
}

struct Typed {
    std::string item;  // text, or the content of <is>
    int font;
};

/// The cells of column A as "text" or "text (raw, encoding)".
std::vector<std::string> loaded(const std::string& bytes) {
    const TemporaryFolder folder;
    const Workbook workbook = load_workbook(folder.write("legacy.xlsx", bytes));
    std::vector<std::string> lines;
    for (const Cell& cell : workbook.sheets.at(0).cells()) {
        std::string line = cell.text;
        if (!cell.raw.empty()) {
            line += " (" + cell.raw.str() + ", " + std::string(to_string(cell.encoding)) + ")";
        }
        if (cell.garbled) line += " garbled";
        CHECK(cell.shown == cell.text);
        CHECK((cell.raw.empty() == (cell.encoding == LegacyEncoding::none)));
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> typed(const std::vector<Typed>& cells) {
    std::string rows;
    for (const Typed& cell : cells) {
        const std::string item = cell.item.starts_with('<')
                                     ? cell.item
                                     : "<t xml:space=\"preserve\">" + cell.item + "</t>";
        rows += "<row><c s=\"" + std::to_string(cell.font) + "\" t=\"inlineStr\"><is>" + item +
                "</is></c></row>";
    }
    return loaded(with_fonts().rows(rows).build());
}

std::string run(const std::string& text, const std::string& font = "") {
    const std::string properties =
        font.empty() ? "" : "<rPr><b/><rFont val=\"" + font + "\"/></rPr>";
    return "<r>" + properties + "<t xml:space=\"preserve\">" + text + "</t></r>";
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("the font of a cell and its text decide whether it is decoded") {
        const auto lines = typed({{"DiÖn tÝch", kVnTime},
                                  {"céng hßa", kVnTimeH},
                                  {"Dieän tích", kVni},
                                  {"Diện tích", kVnTime},
                                  {"Xa\u0303 Ta\u0302n", kVnTime},
                                  {"ha", kVnTimeH},
                                  {"m²", kArial},
                                  {"Größe, café", kArial},
                                  {"S¶n l\u00ADîng l\u00AD¬ng thùc", kVnTime},
                                  {"Tæng ÿ", kVnTime}});
        CHECK(lines == std::vector<std::string>{
                           "Diện tích (DiÖn tÝch, TCVN3)", "CỘNG HÒA (céng hßa, TCVN3)",
                           "Diện tích (Dieän tích, VNI)", "Diện tích", "Xã Tân", "ha", "m²",
                           "Größe, café",
                           "Sản lượng lương thực (S¶n l\u00ADîng l\u00AD¬ng thùc, TCVN3)",
                           "Tổng ÿ (Tæng ÿ, TCVN3) garbled"});
    }

    TEST_CASE("each run is decoded by its own font, inline and shared") {
        const std::vector<std::string> items = {run("Tæng ") + run("céng", ".VnTime"),
                                                run("Tæng ") + run("cộng", "Times New Roman"),
                                                run("x· ", ".VnTimeH") + run("T©n H­¬ng"),
                                                run("Ñôn vò: ", "VNI-Times") + run("TriÖu ®ång"),
                                                run("DiÖn tÝch (m") + run("²", "Arial") + run(")"),
                                                run("c", ".VnTime") + run("éng", ".VnArial"),
                                                run("Thành", "Arial") + run(" phố", "Arial")};
        const std::vector<std::string> wanted = {"Tổng cộng (Tæng céng, TCVN3)",
                                                 "Tổng cộng (Tæng cộng, TCVN3)",
                                                 "XÃ Tân Hương (x· T©n H­¬ng, TCVN3)",
                                                 "Đơn vị: Triệu đồng (Ñôn vò: TriÖu ®ång, VNI)",
                                                 "Diện tích (m²) (DiÖn tÝch (m²), TCVN3)",
                                                 "cộng (céng, TCVN3)",
                                                 "Thành phố"};
        std::vector<Typed> cells;
        std::string strings;
        std::string rows;
        for (const std::string& item : items) {
            cells.push_back({item, kVnTime});
            strings += "<si>" + item + "</si><si><t>ha</t></si>";
            rows += "<row><c s=\"1\" t=\"s\"><v>" + std::to_string((cells.size() - 1) * 2) +
                    "</v></c></row>";
        }
        CHECK(typed(cells) == wanted);
        CHECK(loaded(with_fonts().strings(strings).rows(rows).build()) == wanted);
    }

    TEST_CASE("runs keep their place when blanks and escapes around them go") {
        CHECK(typed({{"<r><t> \n</t></r><r><rPr><rFont val=\".VnTime\"/></rPr><t>céng </t></r>"
                      "<r><t>é</t></r><r><t> </t></r>",
                      kArial},
                     {run("_x0041__x00", "Arial") + run("e9_ céng", ".VnTime"), kArial}}) ==
              std::vector<std::string>{"cộng é (céng é, TCVN3)",
                                       "A_x00e9_ cộng (A_x00e9_ céng, TCVN3)"});
    }

    TEST_CASE("what can be read two ways follows the other cells of its font") {
        CHECK(typed({{"Ghi chó", kVnTime}}).at(0) == "Ghi chú (Ghi chó, TCVN3)");
        CHECK(typed({{"Ghi chú", kVnTime}, {"Tổng cộng", kVnTime}}).at(0) == "Ghi chú");
        CHECK(typed({{"Ghi chú", kArial}, {"Tæng céng", kVnTime}}).at(0) == "Ghi chú");
        CHECK(typed({{"Ghi chó", kArial}, {"Tæng diÖn tÝch", kArial}}).at(0) ==
              "Ghi chú (Ghi chó, TCVN3)");
    }

    TEST_CASE("a text file in TCVN3 is decoded, though it names no font") {
        const TemporaryFolder folder;
        const auto file = folder.write("legacy.csv",
                                       "Ch\xD8 ti\xAAu;\xA7\xACn v\xDE t\xDDnh;K\xD5 ho\xB9"
                                       "ch\nDi\xD6n t\xDD"
                                       "ch gieo tr\xE5ng;ha;12,5\nGhi ch\xF3;;\n");
        const Workbook workbook = load_workbook(file);
        std::vector<std::string> texts;
        for (const Cell& cell : workbook.sheets.at(0).cells()) texts.push_back(cell.text);
        CHECK(texts == std::vector<std::string>{"Chỉ tiêu", "Đơn vị tính", "Kế hoạch",
                                                "Diện tích gieo trồng", "ha", "12,5", "Ghi chú"});
    }

    TEST_CASE("a text longer than Excel allows is left as it is stored") {
        std::string text;
        while (text.size() < 200'000) text += "céng ";
        CHECK(typed({{text + "céng", kVnTime}}).at(0) == text + "céng");
    }
}
