#include "extract/table_layout.hpp"

#include <doctest/doctest.h>

#include "support/grid_builder.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using test::draw_sheet;

namespace {

const Mapping kMapping = test::small_mapping();
const Period kJune = Period::month(2024, 6);

std::string roles(const TableLayout& layout) {
    std::string text;
    for (const TableColumn& column : layout.columns) {
        switch (column.role) {
            case ColumnRole::outline:
                text += "# ";
                break;
            case ColumnRole::label:
                text += "label ";
                break;
            case ColumnRole::section:
            case ColumnRole::place:
            case ColumnRole::period:
            case ColumnRole::scenario:
            case ColumnRole::code:
                text += "row ";
                break;
            case ColumnRole::unit:
                text += "unit ";
                break;
            case ColumnRole::value:
                text += "value" + std::to_string(column.spec) + ' ';
                break;
            case ColumnRole::check:
                text += "check ";
                break;
            case ColumnRole::ignored:
                text += "ignored ";
                break;
            case ColumnRole::unclaimed:
                text += "? ";
                break;
        }
    }
    return text;
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("the table is found below titles, wherever it stands") {
        const Sheet sheet = draw_sheet("T6", R"(
            |  | ỦY BAN NHÂN DÂN XÃ VŨ LỄ |     |             |        |
            |  |                          |     |             |        |
            |  | Chỉ tiêu                 | ĐVT | KH năm 2024 | Lũy kế |
            |  | Đàn trâu                 | con | 120         | 118    |
        )");
        const auto layout = locate_table(sheet, kMapping.tables.front(), kJune);
        REQUIRE(layout);
        CHECK(layout->header_first == 2);
        CHECK(layout->header_last == 2);
        CHECK(roles(*layout) == "label unit value0 value2 ");
    }

    TEST_CASE("columns may stand in any order and under two header rows") {
        const Sheet sheet = draw_sheet("T6", R"(
            | STT | Chỉ tiêu | Năm 2024 | <      | KH năm 2024 | ĐVT | % KH |
            | ^   | ^        | TH T6    | Lũy kế | ^           | ^   | ^    |
            | 1   | Đàn trâu | 118      | 118    | 120         | con | 98.3 |
        )");
        const auto layout = locate_table(sheet, kMapping.tables.front(), kJune);
        REQUIRE(layout);
        CHECK(layout->header_last == 1);
        CHECK(roles(*layout) == "# label value1 value2 value0 unit check ");
    }

    TEST_CASE("a header for another year is not this year's column") {
        const Sheet sheet = draw_sheet("T6", R"(
            | Chỉ tiêu | ĐVT | KH năm 2023 | Lũy kế |
            | Đàn trâu | con | 120         | 118    |
        )");
        const auto layout = locate_table(sheet, kMapping.tables.front(), kJune);
        REQUIRE(layout);
        CHECK(roles(*layout) == "label unit ? value2 ");
        CHECK(layout->absent == std::vector<std::size_t>{0});
    }

    TEST_CASE("two columns that one entry fits equally stay unclaimed") {
        const Sheet sheet = draw_sheet("T6", R"(
            | Chỉ tiêu | ĐVT | KH năm 2024 | Lũy kế 5 tháng | Lũy kế 6 tháng |
            | Đàn trâu | con | 120         | 100            | 118            |
        )");
        const auto layout = locate_table(sheet, kMapping.tables.front(), kJune);
        REQUIRE(layout);
        CHECK(roles(*layout) == "label unit value0 ? ? ");
        CHECK(layout->tied.size() == 1);
    }

    TEST_CASE("without a label column and a value column there is no table") {
        CHECK_FALSE(locate_table(draw_sheet("a", "| Chỉ tiêu | Tên | Số |"),
                                 kMapping.tables.front(), kJune));
        CHECK_FALSE(
            locate_table(draw_sheet("b", "| Xã | KH năm 2024 |"), kMapping.tables.front(), kJune));
        CHECK_FALSE(locate_table(Sheet("c", false), kMapping.tables.front(), kJune));
    }
}
