// Tables whose rows are periods, and rows that are left out.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE("rows that are months are each of its own period") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng", "outline": "TT", "total": "Cộng 6*" }, "skip": "Cùng kỳ*",
              "columns": [ { "header": "Hộ nghèo", "indicator": "poverty.poor.households", "unit": "hộ" } ]
            }, "marks": { "-": "nil" })",
                                        R"(
            | XÃ TÂN LẬP | 6 THÁNG NĂM 2024    |          |
            | TT         | Tháng               | Hộ nghèo |
            | 1          | Tháng 1             | 12       |
            | 2          | Tháng 2             | -        |
            |            | Cộng quý I          | 12       |
            | 4          | Tháng 4             |          |
            |            | Cộng 6 tháng        | 12       |
            |            | Cùng kỳ năm 2023    | 20       |
            |            | Tăng, giảm          | 8        |
            |            | CÁN BỘ TỔNG HỢP     |          |
        )");
        CHECK(read.observations == Lines{"C3 06352 poverty.poor.households actual 2024-01 12",
                                         "C4 06352 poverty.poor.households actual 2024-02 nil",
                                         "C5 06352 poverty.poor.households actual 2024-Q1 12"});
        CHECK(read.findings == Lines{"warning period-unknown(row) B9"});
        // Rows that nobody wants are recorded, as are those of an unknown period.
        CHECK(read.notes ==
              Lines{"info value-unclaimed(left-out) C8", "info value-unclaimed(row) C9"});
    }

    TEST_CASE("a longer period is the sum of the months or quarters above it") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng", "total": "Cộng*" },
              "columns": [
                { "header": "Sinh", "indicator": "pop.births", "unit": "người" },
                { "header": "Trâu", "indicator": "livestock.buffalo.head", "unit": "con" }
              ]
            })",
                                        R"(
            | XÃ TÂN LẬP | 6 THÁNG NĂM 2024 |      |
            | Tháng      | Sinh             | Trâu |
            | Tháng 1    | 1                | 40   |
            | Tháng 2    | 2                | 41   |
            | Tháng 3    | 3                | 42   |
            | Cộng quý I | 16               | 99   |
            | Quý II     | 10               | 43   |
            | 6 tháng    | 26               | 43   |
        )");
        // Buffaloes are counted at the end of a period; six months need both quarters.
        CHECK(read.findings == Lines{"warning total-mismatch(equal) B6"});
    }

    TEST_CASE("in rows of periods the total column of places is compared as anywhere") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "indicator": "livestock.buffalo.head", "unit": "con", "rows": { "period": "Tháng" },
              "columns": [ { "header": "Toàn xã", "check": "total", "place": "{report}" }, { "header": "{place}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |        |         |
            | Tháng      | Lân Pán  | Nà Nâm | Toàn xã |
            | Tháng 1    | 10       | 20     | 99      |
        )");
        CHECK(read.findings == Lines{"error total-mismatch(equal) D3"});
    }

    TEST_CASE("small figures below the header do not count its columns") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng" },
              "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" }, { "header": "Chết", "indicator": "pop.deaths", "unit": "người" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |      |
            | Tháng      | Sinh     | Chết |
            | Tháng      | 1        | 2    |
            | 1          | 12       | 3    |
            | 2          | 14       | 4    |
        )");
        CHECK(read.observations == Lines{"B4 06352 pop.births actual 2024-01 12",
                                         "C4 06352 pop.deaths actual 2024-01 3",
                                         "B5 06352 pop.births actual 2024-02 14",
                                         "C5 06352 pop.deaths actual 2024-02 4"});
        CHECK(read.findings == Lines{"warning period-unknown(row) A3"});
    }

    TEST_CASE("a cell that begins like the formula of a column and has more digits is none") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng" },
              "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024         |
            | Tháng      | Sinh             |
            | -          | 99999999999999=1 |
            | Tháng 1    | 5                |
        )");
        CHECK(read.observations == Lines{"B4 06352 pop.births actual 2024-01 5"});
        CHECK(read.findings == Lines{"warning period-unknown(row) A3"});
    }

    TEST_CASE("a header with the year of the report keeps to it, whatever year a row is of") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng" },
              "columns": [ { "header": "KH năm {year}", "indicator": "pop.births", "unit": "người", "scenario": "plan", "period": "{year}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP         | NĂM 2024    |
            | Tháng              | KH năm 2024 |
            | Tháng 12 năm 2023  | 30          |
        )");
        CHECK(read.observations == Lines{"B3 06352 pop.births plan 2024 30"});
    }

    TEST_CASE("the period of a column is relative to that of its row") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{report}", "rows": { "period": "Tháng" },
              "columns": [
                { "header": "Sinh", "indicator": "pop.births" },
                { "header": "Lũy kế", "indicator": "pop.births", "period": "{year-to-date}" },
                { "header": "Kế hoạch", "indicator": "pop.births", "scenario": "plan", "period": "{year}" }
              ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |        |          |
            | Tháng      | Sinh     | Lũy kế | Kế hoạch |
            | Tháng 1    | 1        | 1      | 30       |
            | Tháng 2    | 2        | 3      |          |
        )");
        CHECK(read.observations == Lines{"B3 06352 pop.births actual 2024-01 1",
                                         "C3 06352 pop.births actual 2024-01/2024-01 1",
                                         "D3 06352 pop.births plan 2024 30",
                                         "B4 06352 pop.births actual 2024-02 2",
                                         "C4 06352 pop.births actual 2024-01/2024-02 3"});
    }

    TEST_CASE("among months and quarters stand the whole year and its plan") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Thời kỳ", "total": "Tổng cộng" },
              "columns": [ { "header": "Hộ nghèo", "indicator": "poverty.poor.households", "unit": "hộ" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP       | NĂM 2024 |
            | Thời kỳ          | Hộ nghèo |
            | KH năm 2024      | 10       |
            | Quý I            | 12       |
            | Lũy kế 6 tháng   | 13       |
            | Cả năm           | 14       |
            | Ước cả năm       | 15       |
            | KH huyện giao    | 17       |
        )");
        CHECK(read.observations ==
              Lines{"B3 06352 poverty.poor.households plan 2024 10",
                    "B4 06352 poverty.poor.households actual 2024-Q1 12",
                    "B5 06352 poverty.poor.households actual 2024-01/2024-06 13",
                    "B6 06352 poverty.poor.households actual 2024 14",
                    "B7 06352 poverty.poor.households estimate 2024 15"});
        CHECK(read.findings == Lines{"warning period-unknown(row) A8"});
    }

    TEST_CASE("a column that is of the plan stays so, whatever the row is called") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Thời kỳ" },
              "columns": [ { "header": "KH hộ nghèo", "indicator": "poverty.poor.households", "unit": "hộ", "scenario": "plan" },
                           { "header": "Hộ nghèo", "indicator": "poverty.poor.households", "unit": "hộ" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP       | NĂM 2024    |          |
            | Thời kỳ          | KH hộ nghèo | Hộ nghèo |
            | Quý I            | 10          | 12       |
            | Ước cả năm       | 9           | 11       |
        )");
        CHECK(read.observations == Lines{"B3 06352 poverty.poor.households plan 2024-Q1 10",
                                         "C3 06352 poverty.poor.households actual 2024-Q1 12",
                                         "B4 06352 poverty.poor.households plan 2024 9",
                                         "C4 06352 poverty.poor.households estimate 2024 11"});
    }

    TEST_CASE("names of periods, signatures and sentences are no villages") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "place": "Thôn" },
              "columns": [ { "header": "Hộ nghèo", "indicator": "poverty.poor.households", "unit": "hộ" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP              | NĂM 2023 |
            | Thôn                    | Hộ nghèo |
            | Lân Pán                 | 12       |
            | Tháng 1                 | 3        |
            | 1 vụ xe tải tự lật      | 1        |
            | CÁN BỘ TỔNG HỢP         | 7        |
        )");
        CHECK(read.observations ==
              Lines{"B3 06352/Lân Pán poverty.poor.households actual 2023 12"});
        CHECK(read.findings == Lines{"warning place-unknown(row) A4",
                                     "warning place-unknown(row) A5",
                                     "warning place-unknown(row) A6"});
    }

    TEST_CASE("rows to skip are named as labels are, and left out with their figures") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [ { "header": "TH" } ], "skip": "Hộ chuyển đi"
            })",
                                        R"(
            | XÃ TÂN LẬP                | NĂM 2023 |    |
            | Chỉ tiêu                  | ĐVT      | TH |
            | 1. Số hộ nghèo            | hộ       | 12 |
            | Trong đó: - Hộ chuyển đi  | hộ       | 3  |
        )");
        CHECK(read.observations == Lines{"C3 06352 poverty.poor.households actual 2023 12"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("rows of several months or quarters are of all of them") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng" },
              "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP         | NĂM 2024 |
            | Tháng              | Sinh     |
            | Tháng 1+2          | 4        |
            | 3, 4               | 5        |
            | Quý I+II           | 15       |
            | 07-09/2024         | 6        |
            | Cộng đến tháng 10  | 24       |
        )");
        CHECK(read.observations == Lines{"B3 06352 pop.births actual 2024-01/2024-02 4",
                                         "B4 06352 pop.births actual 2024-03/2024-04 5",
                                         "B5 06352 pop.births actual 2024-01/2024-06 15",
                                         "B6 06352 pop.births actual 2024-07/2024-09 6",
                                         "B7 06352 pop.births actual 2024-01/2024-10 24"});
    }

    TEST_CASE("what was done in a year that is not over is told, what is planned for it read") {
        constexpr std::string_view kGrid = R"(
            | XÃ TÂN LẬP    | 6 THÁNG ĐẦU NĂM 2024 |
            | Tháng         | Sinh                 |
            | Tháng 6       | 3                    |
            | Cộng năm 2024 | 15                   |
            | Tháng 7/2024  | 2                    |
        )";
        const auto read = [&](const std::string& scenario) {
            return read_form(R"("table": { "scenario": ")" + scenario + R"(",
                "rows": { "period": "Tháng" },
                "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" } ] })",
                             kGrid);
        };
        CHECK(read("actual").findings ==
              Lines{"warning period-unknown(year) A4", "warning period-unknown(year) A5"});
        CHECK(read("actual").english.front().find(
                  "goes beyond the report's period (first half of 2024)") != std::string::npos);
        CHECK(read("plan").observations ==
              Lines{"B3 06352 pop.births plan 2024-06 3", "B4 06352 pop.births plan 2024 15"});
    }

    TEST_CASE("the same months of the year before are a row of their own") {
        const auto read = [](const std::string& title) {
            return read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng" },
              "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" } ]
            })",
                             "| XÃ TÂN LẬP | " + title + R"( |
            | Tháng            | Sinh     |
            | Tháng 1          | 3        |
            | Cùng kỳ năm 2023 | 15       |
        )");
        };
        CHECK(read("6 THÁNG ĐẦU NĂM 2024").observations ==
              Lines{"B3 06352 pop.births actual 2024-01 3",
                    "B4 06352 pop.births actual 2023-01/2023-06 15"});
        CHECK(read("THÁNG 6 NĂM 2024").findings == Lines{"warning period-unknown(row) A4"});
        CHECK(read("6 THÁNG ĐẦU NĂM 2025").findings == Lines{"warning period-unknown(row) A4"});
    }

    TEST_CASE("of a year whose months are still to come neither a sum nor last year is certain") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng" },
              "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP       | THEO DÕI NĂM 2024 |
            | Tháng            | Sinh     |
            | Tháng 1          | 3        |
            | Tháng 2          |          |
            | Năm 2024         | 3        |
            | Cùng kỳ năm 2023 | 15       |
        )");
        CHECK(read.observations == Lines{"B3 06352 pop.births actual 2024-01 3"});
        CHECK(read.findings ==
              Lines{"warning period-unknown(year) A5", "warning period-unknown(row) A6"});
    }

    TEST_CASE("bare numbers are months unless they are numbers of columns") {
        const auto read = [](const std::string& rows) {
            return read_form(
                R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Tháng" },
              "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" },
                           { "header": "Chết", "indicator": "pop.deaths", "unit": "người" } ]
            })",
                "| XÃ TÂN LẬP | 6 THÁNG ĐẦU NĂM 2024 | |\n| Tháng | Sinh | Chết |\n" + rows);
        };
        CHECK(read("| 1 | 2 | 3 |\n| 2 | 3 | 4 |\n").observations ==
              Lines{"B3 06352 pop.births actual 2024-01 2", "C3 06352 pop.deaths actual 2024-01 3",
                    "B4 06352 pop.births actual 2024-02 3",
                    "C4 06352 pop.deaths actual 2024-02 4"});
        CHECK(
            read("| 1 | 2 | 3 |\n| 1 | 3 | 4 |\n").observations ==
            Lines{"B4 06352 pop.births actual 2024-01 3", "C4 06352 pop.deaths actual 2024-01 4"});
    }

    TEST_CASE("up to a quarter is from January on") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "rows": { "period": "Thời gian" },
              "columns": [ { "header": "Sinh", "indicator": "pop.births", "unit": "người" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP   | 9 THÁNG ĐẦU NĂM 2024 |
            | Thời gian    | Sinh |
            | Quý I        | 4    |
            | Hết quý III  | 12   |
        )");
        CHECK(read.observations == Lines{"B3 06352 pop.births actual 2024-Q1 4",
                                         "B4 06352 pop.births actual 2024-01/2024-09 12"});
    }
}
