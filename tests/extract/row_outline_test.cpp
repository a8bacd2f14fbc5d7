#include "extract/row_outline.hpp"

#include <doctest/doctest.h>

#include "extract/raw_table.hpp"
#include "support/grid_builder.hpp"
#include "support/small_district.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

const Period kJune = Period::month(2024, 6);

/// "section > section > label" of each row with a figure.
Lines outline_of(std::string_view grid) {
    const Configuration config = test::small_district();
    const Sheet sheet = test::draw_sheet("T6", grid);
    Mapping mapping = test::small_mapping();
    mapping.labels.push_back({"*", LabelTarget{"pop.total", {}, false, ""}});
    const ReportContext context{config, mapping, "a.xlsx", "06373", kJune};
    Findings findings;
    const RawTable table = read_table(sheet, *locate_table(sheet, mapping.tables.front(), kJune),
                                      context, LabelIndex(mapping, config), findings);
    Lines lines;
    for (const RawRow& row : table.rows) {
        std::string line;
        for (const std::string& section : row.sections) line += section + " > ";
        lines.push_back(line + row.label);
    }
    return lines;
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("rows are under the row that stands further left, however it is indented") {
        CHECK(outline_of(R"(
            | Chỉ tiêu    | ĐVT   | KH năm 2024 |
            | Dân số      | người | 900         |
            | » Nam       | người | 440         |
            | »» Trẻ em   | người | 90          |
            | » Nữ        | người | 460         |
            | Hộ          | hộ    | 210         |
            | » Hộ nghèo  | hộ    | 12          |
        )") == Lines{"Dân số", "Dân số > Nam", "Dân số > Nam > Trẻ em", "Dân số > Nữ", "Hộ",
                     "Hộ > Hộ nghèo"});
    }

    TEST_CASE("rows in plain face are under the bold one above them") {
        CHECK(outline_of(R"(
            | Chỉ tiêu       | ĐVT   | KH năm 2024 |
            | **Dân số**     | người | 900         |
            | Nam            | người | 440         |
            | Nữ             | người | 460         |
            | **Chăn nuôi**  |       |             |
            | Đàn trâu       | con   | 12          |
            | Đàn lợn        | con   | 80          |
            | **Trồng trọt** |       |             |
            | Lúa            | tấn   | 5           |
        )") == Lines{"Dân số", "Dân số > Nam", "Dân số > Nữ", "Chăn nuôi > Đàn trâu",
                     "Chăn nuôi > Đàn lợn", "Trồng trọt > Lúa"});
    }

    TEST_CASE("numbers and marks say more than the looks of a row") {
        CHECK(outline_of(R"(
            | STT | Chỉ tiêu       | ĐVT   | KH năm 2024 |
            | 1   | »» Dân số      | người | 900         |
            |     | - Nam          | người | 440         |
            | 2   | **Số hộ**      | hộ    | 210         |
            | 3   | Đàn trâu       | con   | 12          |
        )") == Lines{"Dân số", "Dân số > - Nam", "Số hộ", "Đàn trâu"});
    }

    TEST_CASE("without any sign rows are beside each other, and under one without figures") {
        CHECK(outline_of(R"(
            | Chỉ tiêu   | ĐVT | KH năm 2024 |
            | Lúa        |     |             |
            | Diện tích  | ha  | 30          |
            | Sản lượng  | tấn | 90          |
        )") == Lines{"Lúa > Diện tích", "Lúa > Sản lượng"});
    }

    TEST_CASE("typed blanks indent as the cell's style does; a single one does not") {
        Cell label;
        label.shown = "    Nam";
        CHECK(indentation(label) == 4);
        label.shown = "\u00A0\u00A0 Nam";
        CHECK(indentation(label) == 3);
        label.indent = 2;
        CHECK(indentation(label) == 9);
    }
}
