// Totals over places, and formulas in labels: compared with their parts, never added.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE("a wrong total of a row, a column and an area is told where it stands") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "indicator": "hh.total", "unit": "hộ",
              "rows": { "place": "Xã", "outline": "TT", "total": ["Tổng*", "Khu vực*"] },
              "columns": [ { "header": "Số hộ" } ]
            })",
                                        R"(
            | HUYỆN BẮC SƠN | NĂM 2023          |       |
            | TT            | Xã                | Số hộ |
            | I             | Khu vực thành thị | 100   |
            | 1             | Thị trấn Bắc Sơn  | 100   |
            | II            | Khu vực nông thôn | 290   |
            | 1             | Vũ Lễ             | 100   |
            | 2             | Tân Lập           | 200   |
            |               | Tổng cộng         | 400   |
        )");
        CHECK(read.observations.size() == 3);
        CHECK(read.findings == Lines{"error total-mismatch(equal) C5"});
    }

    TEST_CASE("a total column that is said to be the report's own is an observation as well") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{report}", "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [ { "header": "Toàn xã", "place": "{report}", "check": "total" }, { "header": "{place}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |         |        |         |
            | Chỉ tiêu   | ĐVT              | Lân Pán | Nà Nâm | Toàn xã |
            | Đàn trâu   | con              | 12      | 8      | 20      |
            | Đàn bò     | con              | 1       | 1      | 3       |
        )");
        CHECK(read.observations ==
              Lines{"C3 06352/Lân Pán livestock.buffalo.head actual 2024-06 12",
                    "D3 06352/Nà Nâm livestock.buffalo.head actual 2024-06 8",
                    "E3 06352 livestock.buffalo.head actual 2024-06 20",
                    "C4 06352/Lân Pán livestock.cattle.head actual 2024-06 1",
                    "D4 06352/Nà Nâm livestock.cattle.head actual 2024-06 1",
                    "E4 06352 livestock.cattle.head actual 2024-06 rejected"});
        CHECK(read.findings == Lines{"error total-mismatch(equal) E4"});
    }

    TEST_CASE("formulas in labels refer to codes, and to numbers of the rows below") {
        const FormRead codes = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "indicator": "Tên chỉ tiêu", "code": "Mã số", "unit": "ĐVT" },
              "columns": [ { "header": "Tổng số" } ]
            },
            "labels": { "Nam": "pop.male", "Nữ": "pop.female" })",
                                         R"(
            | XÃ TÂN LẬP            | NĂM 2023 |       |         |
            | Tên chỉ tiêu          | Mã số    | ĐVT   | Tổng số |
            | Dân số (01 = 02 + 03) | '01      | người | 4574    |
            | - Nam                 | '02      | người | 2300    |
            | - Nữ                  | '03      | người | 2275    |
        )");
        CHECK(codes.findings == Lines{"error total-mismatch(equal) D3"});
        const FormRead numbers = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "indicator": "Nội dung", "outline": "STT", "default_unit": "triệu đồng" },
              "columns": [ { "header": "Quyết toán" } ]
            },
            "labels": { "TỔNG SỐ THU": "budget.revenue.total" })",
                                           R"(
            | XÃ TÂN LẬP | NĂM 2023                       |            |
            | STT        | Nội dung                       | Quyết toán |
            | A          | TỔNG SỐ THU (I+II)             | 8509       |
            | I          | Các khoản thu xã hưởng 100%    | 105        |
            | II         | Thu bổ sung từ NS cấp trên     | 8400       |
        )");
        CHECK(numbers.findings == Lines{"error total-mismatch(equal) C3"});
        CHECK(numbers.observations.size() == 3);
    }

    TEST_CASE(
        "rounding of the parts and of the total is no error; a part not reported claims nothing") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "indicator": "crop.rice.area", "unit": "ha",
              "rows": { "place": "Thôn", "total": "Cộng" }, "columns": [ { "header": "DT" }, { "header": "DT vụ xuân", "indicator": "crop.rice_spring.area" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2023 |            |
            | Thôn       | DT       | DT vụ xuân |
            | Lân Pán    | 10.2     | 5          |
            | Nà Nâm     | 10.3     |            |
            | Cộng       | 20.6     | 99         |
        )");
        CHECK(read.findings == Lines{"warning value-missing(blank-cell) C4"});
    }

    TEST_CASE("a column of differences is recomputed") {
        const FormRead read = read_form(R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [
                { "header": "Chênh lệch", "check": "difference-from-plan" },
                { "header": "KH", "scenario": "plan", "period": "{year}" },
                { "header": "TH", "scenario": "actual", "period": "{report}" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP  | NĂM 2023 |    |    |            |
            | Chỉ tiêu    | ĐVT      | KH | TH | Chênh lệch |
            | Đàn trâu    | con      | 12 | 10 | -2         |
            | Đàn gia cầm | 1000 con | 2  | 3  | 5          |
        )");
        CHECK(read.findings == Lines{"warning derived-mismatch(difference) E4"});
    }
}
