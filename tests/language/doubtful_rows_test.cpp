// Rows that are no data, data outside the table, rows about the same thing.
#include <doctest/doctest.h>

#include "language/forms.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE("numbers of columns are no figures, whatever stands beside them") {
        const FormRead read = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |        |       |      |     |
            | Vật nuôi   | Lân Pán | Nà Nâm | Pá Nim | Nà Rào | Khu 2 |
            | Thông tin  | 1       | 2      | 3=2/1  | 4      | 5     |
            | Đàn trâu   | 12      | 8      | 3      | 4      | 5     |
        )");
        CHECK(read.observations.size() == 5);
        CHECK(read.observations.front().starts_with("B4 "));
    }

    TEST_CASE("a column of figures above the table does not vanish") {
        const FormRead read = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |       |
            | Nội dung   | Đơn vị           |             |       |
            | Đàn bò     | con              | 41          |       |
            | Đàn dê     | con              | 42          |       |
            | Đàn ngựa   | con              | 43          |       |
            | Đàn lợn    | con              | 44          |       |
            | Đàn gà     | con              | 45          |       |
            | Chỉ tiêu   | ĐVT              | KH năm 2024 | TH T6 |
            | Đàn trâu   | con              | 120         | 110   |
        )");
        CHECK(read.findings == Lines{"warning form-drift(figures-outside) C3"});
    }

    TEST_CASE("a header that is printed again with another month is told") {
        const FormRead read = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |       |
            | Chỉ tiêu   | ĐVT              | KH năm 2024 | TH T6 |
            | Đàn trâu   | con              | 120         | 110   |
            | Chỉ tiêu   | ĐVT              | KH năm 2024 | TH T5 |
            | Đàn dê     | con              | 12          | 10    |
        )");
        CHECK(read.observations.size() == 4);
        CHECK(read.findings == Lines{"warning form-drift(other-header) A4"});
    }

    TEST_CASE("below a number that lost its label nothing is read as a part of the row before") {
        constexpr const char* kNumbered = R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT", "outline": "STT" },
              "columns": [ { "header": "KH năm {year}", "scenario": "plan", "period": "{year}" } ]
            })";
        const auto read = [&](const std::string& label) {
            return read_form(kNumbered, R"(
                | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |   |             |
                | STT | Chỉ tiêu                | ĐVT | KH năm 2024 |
                | 1.1 | Ngô                     |     |             |
                |     | - Diện tích             | ha  | 12          |
                | 1.2 | )" + label + R"(        |     |             |
                |     | - Diện tích             | ha  | 50          |
            )");
        };
        CHECK(read("Lúa cả năm").observations == Lines{"D4 06352 crop.maize.area plan 2024 12",
                                                       "D6 06352 crop.rice.area plan 2024 50"});
        const FormRead lost = read("");
        CHECK(lost.observations == Lines{"D4 06352 crop.maize.area plan 2024 12"});
        CHECK(lost.findings == Lines{"warning label-unknown B6"});
    }

    TEST_CASE("what two rows share is told too where they contradict each other elsewhere") {
        const FormRead read = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |       |
            | Chỉ tiêu   | ĐVT              | KH năm 2024 | TH T6 |
            | Đàn trâu   | con              | 120         | 40    |
            | Đàn trâu   | con              | 70          | 40    |
        )");
        CHECK(read.findings == Lines{"error value-duplicate(different) C3",
                                     "error value-duplicate(different) C4",
                                     "warning value-duplicate(same) D4"});
        const FormRead alike = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |       |
            | Chỉ tiêu   | ĐVT              | KH năm 2024 | TH T6 |
            | Đàn trâu   | con              | 120         | 40    |
            | Đàn trâu   | con              | 120         | 40    |
        )");
        CHECK(alike.findings == Lines{});
    }
}
