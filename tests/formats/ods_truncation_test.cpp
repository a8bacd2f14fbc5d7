// Cut and altered OpenDocument workbooks end in WorkbookError or in cells, never otherwise.
#include <doctest/doctest.h>

#include <random>

#include "support/cell_recorder.hpp"
#include "support/ods_builder.hpp"

using namespace tonghop;
using namespace tonghop::test;

namespace {

OdsBuilder good_workbook() {
    return OdsBuilder()
        .styles(
            "<style:style style:name=\"Default\" "
            "style:family=\"table-cell\"><style:text-properties "
            "fo:font-family=\"Arial\"/></style:style>")
        .automatic_styles(
            "<number:date-style style:name=\"N1\"><number:day/><number:text>/</number:text>"
            "<number:month/></number:date-style><style:style style:name=\"ce1\" "
            "style:family=\"table-cell\" style:parent-style-name=\"Default\" "
            "style:data-style-name=\"N1\"/>")
        .rows(
            "<table:table-column table:number-columns-repeated=\"2\"/><table:table-row "
            "table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\" "
            "table:number-columns-spanned=\"2\"><text:p>Xã <text:span>A</text:span></text:p>"
            "</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row>"
            "<table:table-cell table:style-name=\"ce1\" office:value-type=\"date\" "
            "office:date-value=\"2024-06-01\" calcext:value-type=\"date\"><text:p>1/6</text:p>"
            "</table:table-cell><table:table-cell table:formula=\"of:=SUM([.A1:.A2])\" "
            "office:value-type=\"float\" office:value=\"10\"><text:p>10</text:p></table:table-cell>"
            "</table:table-row>");
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("an OpenDocument workbook cut at any byte is refused as cut or damaged") {
        const std::string good = good_workbook().build();
        REQUIRE_FALSE(fault_of(good).has_value());
        for (std::size_t length = 0; length < good.size(); ++length) {
            CAPTURE(length);
            const auto fault = fault_of(std::string_view(good).substr(0, length));
            REQUIRE(fault.has_value());
            CHECK(*fault == (length == 0 ? WorkbookFault::empty_file : WorkbookFault::truncated));
        }
    }

    TEST_CASE("an OpenDocument workbook with any byte altered is read alike or refused") {
        const std::string good = good_workbook().build();
        const std::string want = read_text(good);
        std::mt19937 random(3);
        for (std::size_t at = 0; at < good.size(); ++at) {
            std::string altered = good;
            altered[at] =
                static_cast<char>(static_cast<unsigned char>(altered[at]) ^ (1U << (random() % 8)));
            const std::string got = read_text(altered);
            CAPTURE(at);
            CHECK((got == want || got.starts_with("refused")));
        }
    }

    TEST_CASE("content cut or altered under a right checksum never misleads silently") {
        const OdsBuilder workbook = good_workbook();
        const std::string content = workbook.content();
        const std::string flat = workbook.build_flat();
        for (std::size_t length = 1; length < content.size(); ++length) {
            CAPTURE(length);
            CHECK(fault_of(workbook.build_with(content.substr(0, length))) ==
                  WorkbookFault::damaged);
        }
        for (std::size_t length = 1600; length < flat.size(); ++length) {
            CAPTURE(length);
            CHECK(fault_of(flat.substr(0, length)) == WorkbookFault::damaged);
        }
        std::mt19937 random(11);
        for (int i = 0; i < 3000; ++i) {
            std::string altered = flat;
            for (auto count = random() % 3 + 1; count > 0; --count) {
                altered[random() % altered.size()] = static_cast<char>(random() & 0xFF);
            }
            read_text(altered);
        }
    }
}
