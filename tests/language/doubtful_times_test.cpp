// Headers and titles that speak of another year than the report's are told.
#include <doctest/doctest.h>

#include "language/forms.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE("a plan of a later year than the title's is told, beside the year's own it is none") {
        const FormRead read = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2023 |             |       |
            | Chỉ tiêu   | ĐVT              | KH năm 2024 | TH T6 |
            | Đàn trâu   | con              | 120         | 110   |
        )");
        CHECK(read.findings == Lines{"warning period-mismatch(column) C2"});
        const FormRead both = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2023 |             |       |             |
            | Chỉ tiêu   | ĐVT              | KH năm 2023 | TH T6 | KH năm 2024 |
            | Đàn trâu   | con              | 120         | 110   | 130         |
        )");
        CHECK(both.findings == Lines{});
        const FormRead closing = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 12 NĂM 2023 |             |        |
            | Chỉ tiêu   | ĐVT               | KH năm 2024 | TH T12 |
            | Đàn trâu   | con               | 120         | 110   |
        )");
        CHECK(closing.findings == Lines{});
    }

    TEST_CASE("a quarter that the mapping fixes is told where the report is of another year") {
        constexpr const char* kQuarter = R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [ { "header": "TH quý I*", "scenario": "actual", "period": "2024-Q1" } ]
            })";
        const FormRead read = read_form(kQuarter, R"(
            | XÃ TÂN LẬP | QUÝ II NĂM 2022 |          |
            | Chỉ tiêu   | ĐVT             | TH quý I |
            | Đàn trâu   | con             | 120      |
        )");
        CHECK(read.findings == Lines{"warning period-mismatch(column) C2"});
    }

    TEST_CASE("a month's column left from the month before is told beside the months up to now") {
        constexpr const char* kAnyMonth = R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [
                { "header": "Tháng {month-number}", "scenario": "actual", "period": "{month}" },
                { "header": "Lũy kế*", "scenario": "actual", "period": "{year-to-date}" }
              ]
            })";
        const auto read = [&](const std::string& month) {
            return read_form(kAnyMonth, R"(
                | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |        |
                | Chỉ tiêu   | ĐVT              | )" +
                                            month + R"( | Lũy kế |
                | Đàn trâu   | con              | 120         | 130    |
            )");
        };
        CHECK(read("Tháng 6").findings == Lines{});
        CHECK(read("Tháng 5").findings == Lines{"warning period-mismatch(column) C2"});
    }

    TEST_CASE("a form of one year is told where titles speak of others only") {
        constexpr const char* kOnce = R"(
            "report": { "place": "title", "period": { "fixed": "2024" } },
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [ { "header": "Phấn đấu", "scenario": "plan", "period": "{year}" } ]
            })";
        const FormRead later = read_form(kOnce, R"(
            | XÃ TÂN LẬP | (Kèm theo Công văn số 5 ngày    tháng 4 năm 2023) |          |
            | Chỉ tiêu   | ĐVT                                              | Phấn đấu |
            | Đàn trâu   | con                                              | 120      |
        )");
        CHECK(later.findings == Lines{"warning period-mismatch B1"});
        const FormRead same = read_form(kOnce, R"(
            | XÃ TÂN LẬP | CHỈ TIÊU NĂM 2024 | (Kèm theo Quyết định ngày 5 tháng 12 năm 2023) |
            | Chỉ tiêu   | ĐVT               | Phấn đấu                                      |
            | Đàn trâu   | con               | 120                                           |
        )");
        CHECK(same.findings == Lines{});
    }

    TEST_CASE("a plan is no period, though its header names one") {
        const FormRead read = read_form(R"(
            "table": {
              "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [ { "header": "{period}", "scenario": "actual" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |                  |         |
            | Chỉ tiêu   | ĐVT      | Kế hoạch năm 2023 | Quý I  |
            | Đàn trâu   | con      | 120              | 110     |
        )");
        CHECK(read.observations == Lines{"D3 06352 livestock.buffalo.head actual 2024-Q1 110"});
        CHECK(read.findings == Lines{"warning value-unclaimed(column) C3"});
    }
}
