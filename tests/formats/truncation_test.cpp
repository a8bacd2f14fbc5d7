// Cut and altered workbooks end in WorkbookError or in cells, never otherwise.
#include "support/cell_recorder.hpp"
#include "support/xlsx_builder.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace tonghop;
using namespace tonghop::test;

namespace {

std::string good_workbook() {
    return XlsxBuilder()
        .strings("<si><t>Xã A</t></si><si><t>Xã B</t></si>")
        .styles(
            "<fonts><font><b/><name val=\"Arial\"/></font></fonts><cellXfs><xf numFmtId=\"14\"/>"
            "</cellXfs>")
        .rows(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>1+9</f><v>10</v></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>20"
            "</t></is></c></row>",
            "", "<mergeCells><mergeCell ref=\"A3:B4\"/></mergeCells>")
        .build();
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("a workbook cut at any byte is refused as cut or damaged, never read in part") {
        const std::string good = good_workbook();
        REQUIRE_FALSE(fault_of(good).has_value());
        for (std::size_t length = 0; length < good.size(); ++length) {
            CAPTURE(length);
            const auto fault = fault_of(std::string_view(good).substr(0, length));
            REQUIRE(fault.has_value());
            CHECK(*fault == (length == 0 ? WorkbookFault::empty_file : WorkbookFault::truncated));
        }
    }

    TEST_CASE("a workbook with any byte altered is read alike or refused") {
        const std::string good = good_workbook();
        const std::string want = read_text(good);
        std::mt19937 random(3);
        for (std::size_t at = 0; at < good.size(); ++at) {
            std::string altered = good;
            altered[at] =
                static_cast<char>(static_cast<unsigned char>(altered[at]) ^ (1U << (random() % 8)));
            const std::string got = read_text(altered);
            CAPTURE(at);
            // Dates, versions and attributes of the archive may differ without a loss.
            CHECK((got == want || got.starts_with("refused")));
        }
    }

    TEST_CASE("a sheet part cut or altered under a right checksum never misleads silently") {
        const std::string sheet =
            "<worksheet xmlns=\"" + kMain +
            "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" "
            "t=\"inlineStr\"><is><t>x"
            "</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"A3:B4\"/></mergeCells>"
            "</worksheet>";
        for (std::size_t length = 1; length < sheet.size(); ++length) {
            CAPTURE(length);
            CHECK(fault_of(XlsxBuilder()
                               .part("xl/worksheets/sheet1.xml", sheet.substr(0, length))
                               .build()) == WorkbookFault::damaged);
        }
        std::mt19937 random(11);
        for (int i = 0; i < 3000; ++i) {
            std::string altered = sheet;
            for (auto count = random() % 3 + 1; count > 0; --count) {
                altered[random() % altered.size()] = static_cast<char>(random() & 0xFF);
            }
            read_text(XlsxBuilder().part("xl/worksheets/sheet1.xml", altered).build());
        }
    }
}
