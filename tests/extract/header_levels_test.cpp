#include "extract/header_levels.hpp"

#include <doctest/doctest.h>

#include "support/grid_builder.hpp"

using namespace tonghop;
using Levels = std::vector<std::string>;

TEST_SUITE("extract") {
    TEST_CASE("a merged group title covers every column of its range") {
        const Sheet sheet = test::draw_sheet("T6", R"(
            | Chỉ tiêu | Năm 2024 | <      | Ghi chú |
            | ^        | TH T6    | Lũy kế | ^       |
        )");
        CHECK(header_levels(sheet, 0, 1, 0) == Levels{"Chỉ tiêu"});
        CHECK(header_levels(sheet, 0, 1, 1) == Levels{"Năm 2024", "TH T6"});
        CHECK(header_levels(sheet, 0, 1, 2) == Levels{"Năm 2024", "Lũy kế"});
        CHECK(header_levels(sheet, 0, 1, 3) == Levels{"Ghi chú"});
    }

    TEST_CASE("a group title typed into its first column only covers the blanks to its right") {
        const Sheet sheet = test::draw_sheet("T6", R"(
            | Chỉ tiêu | KH 2024 | Năm 2024 |        | Ghi chú |
            |          |         | TH T6    | Lũy kế |         |
        )");
        CHECK(header_levels(sheet, 0, 1, 1) == Levels{"KH 2024"});
        CHECK(header_levels(sheet, 0, 1, 3) == Levels{"Năm 2024", "Lũy kế"});
        CHECK(header_levels(sheet, 0, 1, 4) == Levels{"Ghi chú"});
    }

    TEST_CASE("a title of its own column does not spread") {
        const Sheet sheet = test::draw_sheet("T6", R"(
            | Chỉ tiêu | KH 2024 |        |
            |          |         | Lũy kế |
        )");
        CHECK(header_levels(sheet, 0, 1, 2) == Levels{"Lũy kế"});
    }

    TEST_CASE("a text too long to be a heading heads nothing") {
        Sheet sheet("T6", false);
        Cell prose;
        prose.type = CellType::text;
        prose.text = prose.shown = std::string(kLongestHeading + 1, 'x');
        sheet.add(prose);
        prose.ref = {1, 0};
        prose.text = prose.shown = std::string(kLongestHeading, 'y');
        sheet.add(prose);
        sheet.seal();
        CHECK(header_levels(sheet, 0, 1, 0) == Levels{std::string(kLongestHeading, 'y')});
        Sheet groups = test::draw_sheet("T6", R"(
            | Năm 2023 | x  |
            | KH       | TH |
        )");
        groups.unsealed()[1].text = groups.unsealed()[1].shown =
            std::string(kLongestHeading + 1, 'x');
        CHECK(header_levels(groups, 0, 1, 1) == Levels{"TH"});
    }
}
