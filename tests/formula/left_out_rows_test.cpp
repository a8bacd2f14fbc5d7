#include <doctest/doctest.h>

#include <vector>

#include "formula/left_out_rows.hpp"
#include "support/findings_table.hpp"
#include "support/formula_sheet.hpp"

namespace tonghop {
namespace {

using Lines = std::vector<std::string>;

// "B6 leaves out B5"
Lines left_out(std::string_view grid) {
    Lines lines;
    for (const LeftOutRow& row : find_left_out_rows(test::draw_formulas("T6", grid))) {
        lines.push_back(row.total.to_string() + " leaves out " + row.left_out.to_string());
    }
    return lines;
}

}  // namespace

TEST_SUITE("formula") {
    TEST_CASE("a row typed in between the rows of a sum and the sum is left out of it") {
        CHECK(left_out(R"(
            | Thôn    | Hộ |
            | Lân Pán | 10 |
            | Nà Gỗ   | 20 |
            | Tân Kỳ  | 30 |
            | Cộng    | =SUM(B2:B3) -> 30 |
        )") == Lines{"B5 leaves out B4"});
        CHECK(left_out(R"(
            | Cộng    | =SUBTOTAL(9,B3:B4) -> 30 |
            | Tân Kỳ  | 30 |
            | Lân Pán | 10 |
            | Nà Gỗ   | 20 |
        )") == Lines{"B1 leaves out B2"});
    }

    TEST_CASE("a sum that is shorter than most sums of its row leaves a row out at either end") {
        CHECK(left_out(R"(
            | a    | 1 | 2 | 3 | 4 |
            | b    | 1 | 2 | 3 | 4 |
            | c    | 1 | 2 | 3 | 4 |
            | d    | 1 | 2 | 3 | 4 |
            | Cộng | =SUM(B1:B4) -> 4 | =SUM(C1:C3) -> 6 | =SUM(D1:D4) -> 12 | =SUM(E2:E4) -> 12 |
            | e    |   | 5 |   | 6 |
        )") == Lines{"C5 leaves out C4", "E5 leaves out E1"});
        CHECK(left_out(R"(
            | a    | 1 | 2 | 3 |
            | b    | 1 | 2 | 3 |
            | c    | 1 | 2 | 3 |
            | Cộng | =SUM(B1:B3) -> 3 | =ROUND(SUM(C1:C3),1) -> 6 | =SUM(D2:D3) -> 6 |
        )") == Lines{"D4 leaves out D1"});
    }

    TEST_CASE("years and column numbers of a header are no rows of the block") {
        CHECK(left_out(R"(
            | Thôn | 2023 | 2024 |
            | A    | 1    | 2    |
            | a    | 1    | 2    |
            | b    | 1    | 2    |
            | Cộng | =SUM(B3:B4) -> 2 | =SUM(C3:C4) -> 4 |
        )") == Lines{});
    }

    TEST_CASE("sections, subtotals and rows that are added in elsewhere stay out on purpose") {
        CHECK(left_out(R"(
            | Tổng số      | =B2+B5 -> 10       |
            | I. Cây       | =SUM(B3:B4) -> 3   |
            | lúa          | 1                  |
            | ngô          | 2                  |
            | II. Con      | =SUM(B6:B7) -> 7   |
            | trâu         | 3                  |
            | bò           | 4                  |
        )") == Lines{});
        CHECK(left_out(R"(
            | a            | 1                  |
            | b            | 2                  |
            | Dự phòng     | 5                  |
            | Chi          | =SUM(B1:B2) -> 3   |
            | Tổng chi     | =B4+B3 -> 8        |
        )") == Lines{});
        CHECK(left_out(R"(
            | a                 | 1                  |
            | b                 | 2                  |
            | Trong đó: nữ      | 1                  |
            | Cộng              | =SUM(B1:B2) -> 3   |
        )") == Lines{});
    }

    TEST_CASE("a row of another kind between block and sum is no row of the block") {
        CHECK(left_out(R"(
            | Lúa   | ha  | 10                 |
            | Ngô   | ha  | 20                 |
            | Độ ẩm | độ  | 30                 |
            | Cộng  | ha  | =SUM(C1:C2) -> 30  |
        )") == Lines{});
        CHECK(left_out(R"(
            | Lúa   | 10                 |
            | Ngô   | 20                 |
            | Tỷ lệ | 50%                |
            | Cộng  | =SUM(B1:B2) -> 30  |
        )") == Lines{});
        CHECK(left_out(R"(
            | Lúa  | 10                |
            | Ngô  | 20                |
            |      | 30                |
            | Cộng | =SUM(B1:B2) -> 30 |
        )") == Lines{});
        CHECK(left_out(R"(
            | Lúa  | 10                |
            | Ngô  | 20                |
            | Rau  | 0                 |
            | Cộng | =SUM(B1:B2) -> 30 |
        )") == Lines{});
    }

    TEST_CASE("a block between two totals, or with rows left free, gives no alarm") {
        CHECK(left_out(R"(
            | Cộng | =SUM(B2:B3) -> 3 | =SUM(C2:C3) -> 3 |
            | a    | 1                | 1                |
            | b    | 2                | 2                |
            | khác | 7                | 7                |
        )") == Lines{});
        CHECK(left_out(R"(
            | a    | 1                |
            | b    | 2                |
            | c    | 3                |
            | d    | 4                |
            | Cộng | =SUM(B1:B2) -> 3 |
        )") == Lines{});
    }
}

}  // namespace tonghop
