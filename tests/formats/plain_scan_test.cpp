// The scan for cells of the usual shape and the general scanner must see the same cells.
#include "formats/xlsx_reader.hpp"

#include "formats/opc_package.hpp"
#include "formats/xlsx_sheet.hpp"
#include "support/cell_recorder.hpp"
#include "support/small_windows.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::vector<std::string> read_with(std::string_view archive, bool use_plain_scan) {
    CellRecorder recorder;
    try {
        OpcPackage package(archive, ReadLimits{});
        const ZipEntry* const workbook = find_spreadsheet(package);
        if (workbook == nullptr) return {"no workbook"};
        read_xlsx(package, *workbook, recorder, use_plain_scan);
    } catch (const WorkbookError& error) {
        recorder.lines.push_back("refused");
    }
    return recorder.lines;
}

std::vector<std::string> read_sheet(std::string_view xml, std::size_t window, bool use_plain_scan) {
    CellRecorder recorder;
    const SharedStrings strings;
    const XlsxStyles styles;
    const ReadLimits limits;
    XlsxContext context{strings, styles, limits, false, use_plain_scan, 0};
    SmallWindows source(xml, window);
    try {
        XlsxSheet(source, "sheet", context, recorder).read();
    } catch (const WorkbookError& error) {
        recorder.lines.push_back("refused");
    }
    return recorder.lines;
}

// Rows of cells in shapes plain and odd, in a random order that is the same every time.
std::string mixed_sheet(std::mt19937& random) {
    static const std::vector<std::string> kShapes = {
        "<c><v>1.5</v></c>",
        "<c s=\"3\" t=\"n\"><v>-2</v></c>",
        "<c t='n'><v>3</v></c>",
        "<c t=\"str\"><f>A1&amp;\"x\"</f><v>a &lt; b</v></c>",
        "<c><f t=\"shared\" ref=\"A1:B2\" si=\"0\">B1</f><v>4</v></c>",
        "<c><f t=\"shared\" si=\"0\"/><v>4</v></c>",
        "<c t=\"inlineStr\"><is><t>ạ</t></is></c>",
        "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> b </t></is></c>",
        "<c t=\"inlineStr\"><is><r><t>c</t></r><r><t> d</t></r></is></c>",
        "<c t=\"inlineStr\"><is><t><![CDATA[<e>]]></t></is></c>",
        "<c/>",
        "<c s=\"1\"/>",
        "<c ><v>5</v></c >",
        "<c><!-- x --><v>6</v></c>",
        "<c><v>7</v><extLst><ext><v>8</v></ext></extLst></c>",
        "<c>\n<v>9</v>\n</c>",
        "<c t=\"b\"><v>1</v></c>",
        "<c t=\"e\"><v>#N/A</v></c>",
        "<c t=\"d\"><v>2024-06-01</v></c>",
        "<c><v>1&#48;</v></c>",
        "<c cm=\"1\" vm=\"2\" ph=\"1\"><v>11</v></c>",
        "<c x=\"1\"><v>12</v></c>",
        "<c><f/></c>",
        "<c><v/></c>",
        "<c><f>1</f></c>",
        "<c t=\"str\"><f>1</f><v></v></c>",
        "<c t=\"str\"><v>line\r\nbreak_x000D_</v></c>",
        "<c t=\"inlineStr\"><is><t>x</t></is><v>13</v></c>",
        " ",
        "<?php ?>",
    };
    std::string xml = "<worksheet xmlns=\"" + kMain + "\"><sheetData>";
    for (int row = 0; row < 12; ++row) {
        switch (random() % 5) {
            case 0:
                xml += "<row>";
                break;
            case 1:
                xml += "<row spans=\"1:7\" x14ac:dyDescent=\"0.25\" hidden=\"1\">";
                break;
            case 2:
                xml += "<row hidden='1'>";
                break;
            case 3:
                xml += "<row/><row ht=\"12\"/><row ht=\"0\" customHeight=\"1\">";
                break;
            default:
                xml += "\n<row r=\"" + std::to_string(100 * (row + 1)) + "\">";
                break;
        }
        for (auto count = random() % 9; count > 0; --count)
            xml += kShapes[random() % kShapes.size()];
        xml += "</row>";
    }
    return xml + "</sheetData></worksheet>";
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("plain and general scanning see the same cells, in windows of every size") {
        std::mt19937 random(5);
        for (int i = 0; i < 60; ++i) {
            const std::string xml = mixed_sheet(random);
            CAPTURE(xml);
            const auto want = read_sheet(xml, 1 << 16, false);
            REQUIRE(want.back() != "refused");
            for (const std::size_t window : {std::size_t{1}, std::size_t{5}, std::size_t{64},
                                             std::size_t{97}, std::size_t{1} << 16}) {
                CAPTURE(window);
                CHECK(read_sheet(xml, window, true) == want);
                CHECK(read_sheet(xml, window, false) == want);
            }
        }
    }

    TEST_CASE("plain and general scanning refuse the same sheets") {
        std::mt19937 random(7);
        const std::string good = mixed_sheet(random);
        for (std::size_t at = 60; at < good.size(); at += 3) {
            for (const char wrong : {'<', '&', '"', '\x01', '\0', '\xFF', ' ', '/'}) {
                std::string bad = good;
                bad[at] = wrong;
                CAPTURE(bad.substr(at < 40 ? 0 : at - 40, 80));
                const auto plain = read_sheet(bad, 1 << 16, true);
                const auto general = read_sheet(bad, 1 << 16, false);
                CHECK((plain.back() == "refused") == (general.back() == "refused"));
                if (general.back() != "refused") CHECK(plain == general);
            }
        }
    }

    TEST_CASE("plain and general scanning see the same cells in real workbooks") {
        namespace fs = std::filesystem;
        const fs::path corpora = fs::path(TONGHOP_SOURCE_DIR) / ".." / "shared" / "corpora";
        if (!fs::exists(corpora)) {
            std::cout << "skipped: no workbooks at " << corpora << "\n";
            return;
        }
        for (const auto& entry : fs::recursive_directory_iterator(corpora)) {
            if (entry.path().extension() != ".xlsx" && entry.path().extension() != ".xlsm")
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            CAPTURE(entry.path());
            CHECK(read_with(bytes, true) == read_with(bytes, false));
        }
    }
}
