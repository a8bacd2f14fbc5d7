// What a column says, what the groups above it say, and what its header captures.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE(
        "a group says scenario and period, a column the measure: rows, groups and columns add up") {
        const FormRead read = read_form(R"(
            "table": {
              "rows": { "indicator": "Cây trồng" },
              "groups": [ { "header": "{scenario} {year-number}" }, { "header": "% *", "check": "percent-of-plan" } ],
              "columns": [
                { "header": "DT*", "measure": "Diện tích", "unit": "ha" },
                { "header": "SL*", "measure": "Sản lượng", "unit": "tấn" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |     |         |          |         |
            | Cây trồng  | TH 2023  | <   | KH 2024 | <        | % so CK |
            | ^          | DT       | SL  | DT (ha) | SL (tạ)  | DT      |
            | Lúa        | 170      | 612 | 171     | 6150     | 100.6   |
            | Ngô        | 10       | 45  | 11      | 500      | 110     |
        )");
        CHECK(read.observations == Lines{"B4 06352 crop.rice.area actual 2023 170",
                                         "C4 06352 crop.rice.output actual 2023 612",
                                         "D4 06352 crop.rice.area plan 2024 171",
                                         "E4 06352 crop.rice.output plan 2024 615",
                                         "B5 06352 crop.maize.area actual 2023 10",
                                         "C5 06352 crop.maize.output actual 2023 45",
                                         "D5 06352 crop.maize.area plan 2024 11",
                                         "E5 06352 crop.maize.output plan 2024 50"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE(
        "a pair of row and column that is no indicator is pointed out where it holds a figure") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "indicator": "Cây trồng" },
              "columns": [ { "header": "DT", "measure": "Diện tích", "unit": "ha" }, { "header": "Giá", "measure": "Giá bán" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |     |
            | Cây trồng  | DT       | Giá |
            | Lúa        | 170      | 9   |
            | Ngô        | 10       |     |
        )");
        CHECK(read.observations == Lines{"B3 06352 crop.rice.area actual 2024 170",
                                         "B4 06352 crop.maize.area actual 2024 10"});
        CHECK(read.findings == Lines{"warning value-unclaimed(meaning) C3"});
    }

    TEST_CASE("months to come may be blank, a month gone by may not") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "indicator": "health.insurance.persons", "unit": "người", "rows": { "place": "Thôn" },
              "columns": [ { "header": "Chênh lệch", "ignore": true, "optional": true }, { "header": "T{month-number}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 2 NĂM 2024 |    |    |
            | Thôn       | T1               | T2 | T3 |
            | Lân Pán    | 40               |    |    |
            | Nà Nâm     | 30               | 31 |    |
        )");
        CHECK(read.observations ==
              Lines{"B3 06352/Lân Pán health.insurance.persons actual 2024-01 40",
                    "C3 06352/Lân Pán health.insurance.persons actual 2024-02 missing",
                    "B4 06352/Nà Nâm health.insurance.persons actual 2024-01 30",
                    "C4 06352/Nà Nâm health.insurance.persons actual 2024-02 31"});
        CHECK(read.findings == Lines{"warning value-missing(blank-cell) C3"});
    }

    TEST_CASE("of a year's report the months behind the last one with a figure are to come") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "indicator": "health.insurance.persons", "unit": "người", "rows": { "place": "Thôn" },
              "columns": [ { "header": "T{month-number}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |    |    |    |
            | Thôn       | T1       | T2 | T3 | T4 |
            | Lân Pán    | 40       |    | 41 |    |
            | Nà Nâm     | 30       |    | 31 |    |
        )");
        CHECK(read.observations ==
              Lines{"B3 06352/Lân Pán health.insurance.persons actual 2024-01 40",
                    "C3 06352/Lân Pán health.insurance.persons actual 2024-02 missing",
                    "D3 06352/Lân Pán health.insurance.persons actual 2024-03 41",
                    "B4 06352/Nà Nâm health.insurance.persons actual 2024-01 30",
                    "C4 06352/Nà Nâm health.insurance.persons actual 2024-02 missing",
                    "D4 06352/Nà Nâm health.insurance.persons actual 2024-03 31"});
    }

    TEST_CASE("a header that captures nothing known is no column of the family") {
        const FormRead read = read_form(R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [ { "header": "{scenario} {year-number}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2023 |        |          |
            | Chỉ tiêu   | ĐVT      | TH2023 | Nợ 2023  |
            | Đàn trâu   | con      | 12     | 5        |
        )");
        CHECK(read.observations == Lines{"C3 06352 livestock.buffalo.head actual 2023 12"});
        CHECK(read.findings == Lines{"warning value-unclaimed(column) D3"});
    }

    TEST_CASE("a matrix of marks: what x, a word and a blank mean is the mapping's to say") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "place": "Xã", "total": "Tổng xã đạt" },
              "columns": [ { "header": "Số TC đạt", "indicator": "ntm.criteria.met", "check": "count", "unit": "tiêu chí" }, { "header": "{indicator}" } ]
            },
            "marks": { "": "nil", "CĐ": "nil" })",
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023 |     |     |           |
            | Xã            | TC1      | TC2 | TC3 | Số TC đạt |
            | Vũ Lễ         | x        |     | Đ   | 2         |
            | Tân Lập       | CĐ       | x   | 1   | 3         |
            | Tổng xã đạt   | 1        | 1   | 2   |           |
        )");
        CHECK(read.observations ==
              Lines{"B3 06373 ntm.c01 actual 2023 1", "C3 06373 ntm.c02 actual 2023 nil",
                    "D3 06373 ntm.c03 actual 2023 1", "E3 06373 ntm.criteria.met actual 2023 2",
                    "B4 06352 ntm.c01 actual 2023 nil", "C4 06352 ntm.c02 actual 2023 1",
                    "D4 06352 ntm.c03 actual 2023 1",
                    "E4 06352 ntm.criteria.met actual 2023 rejected"});
        CHECK(read.findings == Lines{"error total-mismatch(equal) E4"});
    }

    TEST_CASE("a title typed over the middle of its columns covers them, if the mapping says so") {
        const FormRead read = read_form(R"(
            "table": {
              "titles": "centred", "scenario": "actual",
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "groups": [ { "header": "Năm {year-number}" } ],
              "columns": [ { "header": "Quý {period}", "optional": true }, { "header": "T{month-number}", "optional": true } ]
            })",
                                        R"(
            | XÃ TÂN LẬP |     | NĂM 2024 |          |    |    |          |    |
            |            |     |          | Năm 2023 |    |    | Năm 2024 |    |
            | Chỉ tiêu   | ĐVT | T1       | T2       | T3 | T1 | T2       | T3 |
            | Đàn trâu   | con | 1        | 2        | 3  | 4  | 5        | 6  |
        )");
        CHECK(read.observations == Lines{"C4 06352 livestock.buffalo.head actual 2023-01 1",
                                         "D4 06352 livestock.buffalo.head actual 2023-02 2",
                                         "E4 06352 livestock.buffalo.head actual 2023-03 3",
                                         "F4 06352 livestock.buffalo.head actual 2024-01 4",
                                         "G4 06352 livestock.buffalo.head actual 2024-02 5",
                                         "H4 06352 livestock.buffalo.head actual 2024-03 6"});
    }

    TEST_CASE("a check says which figure it compares, where it is not what is done so far") {
        const FormRead read = read_form(R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu" },
              "columns": [
                { "header": "KH*", "scenario": "plan", "period": "{year}" },
                { "header": "TH*", "scenario": "actual", "period": "{year-to-date}" },
                { "header": "Ước cả năm", "scenario": "estimate", "period": "{year}" },
                { "header": "6T/KH*", "check": "percent-of-plan" },
                { "header": "Cả năm/KH*", "check": "percent-of-plan", "scenario": "estimate", "period": "{year}" }
              ]
            })",
                                        R"(
            | XÃ TÂN LẬP     | 6 THÁNG ĐẦU NĂM 2024 |            |            |           |               |
            | Chỉ tiêu       | KH năm 2024          | TH 6 tháng | Ước cả năm | 6T/KH (%) | Cả năm/KH (%) |
            | Đàn trâu (con) | 200                  | 100        | 198        | 50        | 99            |
            | Đàn bò (con)   | 400                  | 300        | 380        | 70        | 90            |
        )");
        CHECK(read.findings == Lines{"warning derived-mismatch(percent) E4",
                                     "warning derived-mismatch(percent) F4"});
    }
}
