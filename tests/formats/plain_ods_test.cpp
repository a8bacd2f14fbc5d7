// The scan for OpenDocument cells of the usual shape and the general scanner must see the same.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

#include "formats/ods_reader.hpp"
#include "support/cell_recorder.hpp"
#include "support/ods_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

using Lines = std::vector<std::string>;

Lines read_flat(std::string_view xml, bool use_plain_scan) {
    CellRecorder recorder;
    try {
        read_flat_ods(xml, recorder, ReadLimits{}, use_plain_scan);
    } catch (const WorkbookError& error) {
        recorder.lines.push_back("refused");
    }
    return recorder.lines;
}

Lines read_package_with(std::string_view archive, bool use_plain_scan) {
    CellRecorder recorder;
    try {
        OpcPackage package(archive, ReadLimits{});
        read_ods(package, recorder, use_plain_scan);
    } catch (const WorkbookError& error) {
        recorder.lines.push_back("refused");
    }
    return recorder.lines;
}

// Rows of cells in shapes plain and odd, in a random order that is the same every time.
std::string mixed_table(std::mt19937& random) {
    static const Lines kCells = {
        "<table:table-cell office:value-type=\"float\" office:value=\"1.5\" "
        "calcext:value-type=\"float\"><text:p>1.5</text:p></table:table-cell>",
        "<table:table-cell table:style-name=\"b\" office:value-type=\"string\" "
        "calcext:value-type=\"string\"><text:p>Xã A &amp; B</text:p></table:table-cell>",
        "<table:table-cell office:value-type='float' office:value='2'/>",
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\">"
        "<text:p>50%</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-06-01\" "
        "calcext:value-type=\"date\"><text:p>1/6</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>",
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT1H\"/>",
        "<table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"float\" "
        "office:value=\"3\"><text:p>3</text:p></table:table-cell>",
        "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" "
        "office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>"
        "</table:table-cell>",
        "<table:table-cell table:formula=\"of:=&quot;a&quot;\" office:value-type=\"string\" "
        "office:string-value=\"a\"><text:p>a</text:p></table:table-cell>",
        "<table:table-cell/>",
        "<table:table-cell table:number-columns-repeated=\"3\"/>",
        "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" "
        "office:value=\"4\"><text:p>4</text:p></table:table-cell>",
        "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" "
        "office:value-type=\"string\"><text:p>m</text:p></table:table-cell>"
        "<table:covered-table-cell/>",
        "<table:covered-table-cell office:value-type=\"float\" office:value=\"5\"><text:p>5"
        "</text:p></table:covered-table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p>a</text:p><text:p>b</text:p>"
        "</table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p>  a\n b </text:p>"
        "</table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p/></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p>a<text:s/>b</text:p>"
        "</table:table-cell>",
        "<table:table-cell office:value-type=\"float\" office:value=\"6\"><office:annotation>"
        "<text:p>n</text:p></office:annotation><text:p>6</text:p></table:table-cell>",
        "<table:table-cell table:content-validation-name=\"v\" office:value-type=\"currency\" "
        "office:currency=\"VND\" office:value=\"7\"><text:p>7 ₫</text:p></table:table-cell>",
        "<table:table-cell table:protected=\"true\" office:value-type=\"float\" "
        "office:value=\"8\"/>",
        "<table:table-cell><text:p>untyped</text:p></table:table-cell>",
        " ",
        "<!-- x -->",
    };
    static const Lines kRows = {
        "<table:table-row>",
        "<table:table-row table:style-name=\"ro1\">",
        "<table:table-row table:number-rows-repeated=\"2\" table:style-name=\"ro1\">",
        "<table:table-row table:visibility=\"collapse\">",
        "<table:table-row table:default-cell-style-name=\"b\">",
        "<table:table-row table:style-name='ro1'>",
        "<table:table-row/><table:table-row>",
        "\n<table:table-row table:number-rows-repeated=\"1000\"/>\n<table:table-row >",
    };
    std::string xml = "<table:table-column table:default-cell-style-name=\"b\"/>";
    for (int row = 0; row < 12; ++row) {
        const bool grouped = random() % 5 == 0;
        if (grouped) xml += "<table:table-row-group table:display=\"false\">";
        xml += kRows[random() % kRows.size()];
        for (auto count = random() % 9; count > 0; --count) xml += kCells[random() % kCells.size()];
        xml += "</table:table-row>";
        if (grouped) xml += "</table:table-row-group>";
    }
    return OdsBuilder()
        .automatic_styles(
            "<style:style style:name=\"b\" style:family=\"table-cell\"><style:text-properties "
            "fo:font-weight=\"bold\"/></style:style>")
        .rows(xml)
        .build_flat();
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("plain and general scanning see the same cells of OpenDocument tables") {
        std::mt19937 random(5);
        for (int i = 0; i < 200; ++i) {
            const std::string xml = mixed_table(random);
            CAPTURE(xml);
            const Lines want = read_flat(xml, false);
            REQUIRE(want.back() != "refused");
            CHECK(read_flat(xml, true) == want);
        }
    }

    TEST_CASE("plain and general scanning refuse the same OpenDocument tables") {
        std::mt19937 random(7);
        const std::string good = mixed_table(random);
        const std::size_t first = good.find("<table:table ");
        for (std::size_t at = first; at < good.size(); at += 11) {
            for (const char wrong : {'<', '&', '"', '\x01', '\0', '\xFF', ' ', '/', '0'}) {
                std::string bad = good;
                bad[at] = wrong;
                CAPTURE(bad.substr(at - 40, 80));
                const Lines plain = read_flat(bad, true);
                const Lines general = read_flat(bad, false);
                CHECK((plain.back() == "refused") == (general.back() == "refused"));
                if (general.back() != "refused") CHECK(plain == general);
            }
        }
    }

    TEST_CASE("prefixes bound to other namespaces are no cells") {
        std::mt19937 random(9);
        std::string xml = mixed_table(random);
        const std::string usual = "xmlns:calcext=\"urn:org";
        xml.replace(xml.find(usual), usual.size(), "xmlns:calcext=\"urn:other");
        CHECK(read_flat(xml, true) == read_flat(xml, false));
        const std::string row = "<table:table-row>";
        const std::size_t at = xml.find(row, xml.find("<table:table-row"));
        if (at != std::string::npos) {
            xml.replace(at, row.size(), "<table:table-row xmlns:text=\"urn:other\">");
            CHECK(read_flat(xml, true) == read_flat(xml, false));
        }
    }

    TEST_CASE("plain and general scanning see the same cells in real OpenDocument workbooks") {
        namespace fs = std::filesystem;
        const fs::path corpora = fs::path(TONGHOP_SOURCE_DIR) / ".." / "shared" / "corpora";
        if (!fs::exists(corpora)) {
            std::cout << "skipped: no workbooks at " << corpora << "\n";
            return;
        }
        int read = 0;
        for (const auto& entry : fs::recursive_directory_iterator(corpora)) {
            if (entry.path().extension() != ".ods") continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            CAPTURE(entry.path());
            CHECK(read_package_with(bytes, true) == read_package_with(bytes, false));
            ++read;
        }
        CHECK(read > 10);
    }
}
