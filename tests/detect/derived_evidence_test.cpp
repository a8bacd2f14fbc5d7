// What columns of comparisons prove about the columns that they compare.
#include <doctest/doctest.h>

#include <algorithm>

#include "detect/column_relation.hpp"
#include "support/read_form.hpp"

using namespace tonghop;
using test::FormRead;
using test::read_unknown;
using Lines = std::vector<std::string>;

TEST_SUITE("detect") {
    TEST_CASE("a share within its rounding tells which two columns it divides") {
        const ColumnFigures plan{{{1, 120}, {2, 40}, {3, 2010}}, 0};
        const ColumnFigures done{{{1, 60}, {2, 31}, {3, 1893}}, 0};
        const ColumnFigures before{{{1, 58}, {2, 33}, {3, 1700}}, 0};
        const ColumnFigures share{{{1, 50}, {2, 77.5}, {3, 94.2}}, 1};
        const auto found = derivations_of(share, {&plan, &done, &before});
        REQUIRE(found.size() == 1);
        CHECK(found[0].relation == Relation::per_cent);
        CHECK(found[0].first == 1);
        CHECK(found[0].second == 0);
    }

    TEST_CASE("one figure in all rows proves nothing") {
        const ColumnFigures plan{{{1, 100}, {2, 40}, {3, 7}}, 0};
        const ColumnFigures share{{{1, 100}, {2, 100}, {3, 100}}, 0};
        CHECK(derivations_of(share, {&plan, &plan}).empty());
    }

    TEST_CASE("the same period of a month's report is the one that its share is worked out from") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THÁNG 5 NĂM 2024 | | | |
            | Chỉ tiêu       | TH tháng 5 | Lũy kế | Cùng kỳ | So với cùng kỳ (%) |
            | Đàn trâu (con) | 12         | 60     | 50      | 120                |
            | Đàn bò (con)   | 7          | 33     | 30      | 110                |
            | Đàn dê (con)   | 9          | 41     | 50      | 82                 |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 livestock.buffalo.head actual 2024-05 12",
                    "C3 06373 livestock.buffalo.head actual 2024-01/2024-05 60",
                    "D3 06373 livestock.buffalo.head actual 2023-01/2023-05 50",
                    "B4 06373 livestock.cattle.head actual 2024-05 7",
                    "C4 06373 livestock.cattle.head actual 2024-01/2024-05 33",
                    "D4 06373 livestock.cattle.head actual 2023-01/2023-05 30",
                    "B5 06373 livestock.goat.head actual 2024-05 9",
                    "C5 06373 livestock.goat.head actual 2024-01/2024-05 41",
                    "D5 06373 livestock.goat.head actual 2023-01/2023-05 50"});
    }

    TEST_CASE("a column that the share of the plan divides by is the plan") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ NĂM 2023 | | |
            | Chỉ tiêu       | Năm 2023 | TH năm 2023 | % KH  |
            | Đàn trâu (con) | 120      | 60          | 50    |
            | Đàn bò (con)   | 40       | 31          | 77,5  |
            | Đàn dê (con)   | 90       | 99          | 110   |
        )");
        CHECK(read.observations == Lines{"B3 06373 livestock.buffalo.head plan 2023 120",
                                         "C3 06373 livestock.buffalo.head actual 2023 60",
                                         "B4 06373 livestock.cattle.head plan 2023 40",
                                         "C4 06373 livestock.cattle.head actual 2023 31",
                                         "B5 06373 livestock.goat.head plan 2023 90",
                                         "C5 06373 livestock.goat.head actual 2023 99"});
    }

    TEST_CASE("where one period alone is reported the same period is its counterpart") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THÁNG 5 NĂM 2024 | | |
            | Chỉ tiêu       | KH năm | Lũy kế | Cùng kỳ năm trước |
            | Đàn trâu (con) | 120    | 60     | 50                |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 livestock.buffalo.head plan 2024 120",
                    "C3 06373 livestock.buffalo.head actual 2024-01/2024-05 60",
                    "D3 06373 livestock.buffalo.head actual 2023-01/2023-05 50"});
    }

    TEST_CASE("a plan stays one, though the column that is divided by it is not understood") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THÁNG 5 NĂM 2024 | | |
            | Chỉ tiêu       | KH giao năm 2024 | Đo bằng thước kẻ | % KH |
            | Đàn trâu (con) | 120              | 60               | 50   |
            | Đàn bò (con)   | 40               | 30               | 75   |
            | Đàn dê (con)   | 80               | 60               | 75   |
        )");
        CHECK(read.observations == Lines{"B3 06373 livestock.buffalo.head plan 2024 120",
                                         "B4 06373 livestock.cattle.head plan 2024 40",
                                         "B5 06373 livestock.goat.head plan 2024 80"});
    }

    TEST_CASE("up to a day is from January to its month, in the report's year or the day's own") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | 6 THÁNG ĐẦU NĂM 2024 |
            | Chỉ tiêu       | KH năm | Kết quả đến 15/6 | TH đến ngày 15/6/2023 |
            | Đàn trâu (con) | 120    | 60               | 50                    |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 livestock.buffalo.head plan 2024 120",
                    "C3 06373 livestock.buffalo.head actual 2024-01/2024-06 60",
                    "D3 06373 livestock.buffalo.head actual 2023-01/2023-06 50"});
    }

    TEST_CASE("a running table is to date for the months that it adds up") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | THEO DÕI NĂM 2024 | | | |
            | Chỉ tiêu                    | T1 | T2 | T3 | Lũy kế |
            | Số trẻ sinh ra sống (người) | 2  | 3  | 4  | 9      |
            | Số vụ TNGT (vụ)             | 1  | 0  | 2  | 3      |
            | Số người chết (người)       | 1  | 2  | 2  | 5      |
        )");
        REQUIRE(read.observations.size() >= 4);
        CHECK(read.observations[3] == "E3 06373 pop.births actual 2024-01/2024-03 9");
    }

    TEST_CASE("a row that adds up all villages is none of them, whatever it is called") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | NĂM 2023 |    |
            | Thôn           | Trâu (con) | Bò (con) |
            | Nà Pán         | 10         | 20       |
            | Bản Cầm        | 12         | 21       |
            | Lân Hoèn       | 8          | 19       |
            | Hiện nay       | 30         | 60       |
        )");
        CHECK(read.observations == Lines{"B3 06373/Nà Pán livestock.buffalo.head actual 2023 10",
                                         "C3 06373/Nà Pán livestock.cattle.head actual 2023 20",
                                         "B4 06373/Bản Cầm livestock.buffalo.head actual 2023 12",
                                         "C4 06373/Bản Cầm livestock.cattle.head actual 2023 21",
                                         "B5 06373/Lân Hoèn livestock.buffalo.head actual 2023 8",
                                         "C5 06373/Lân Hoèn livestock.cattle.head actual 2023 19"});
    }

    TEST_CASE("small counts that are near the quotient of others are figures still") {
        const FormRead read = read_unknown(R"(
            | UBND XÃ VŨ LỄ, HUYỆN BẮC SƠN | KẾT QUẢ THÁNG 6 NĂM 2024 | | |
            | Chỉ tiêu                    | KH năm | TH năm 2023 | Số liệu |
            | Số người chết (người)       | 2      | 4           | 2       |
            | Số trẻ sinh ra sống (người) | 3      | 9           | 3       |
            | Số vụ TNGT (vụ)             | 3      | 4           | 1       |
        )");
        CHECK(std::count_if(read.observations.begin(), read.observations.end(),
                            [](const auto& line) { return line.starts_with('D'); }) == 3);
    }
}
