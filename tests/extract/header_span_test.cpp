#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop;
using Lines = std::vector<std::string>;

namespace {

constexpr std::string_view kMonthly = R"(
    "report": { "place": "title", "period": "title" },
    "table": {
      "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
      "columns": [
        { "header": "KH*", "scenario": "plan", "period": "{year}" },
        { "header": "Lũy kế*", "scenario": "actual", "period": "{year-to-date}" },
        { "header": "TH*", "scenario": "actual", "period": "{month}" }
      ]
    })";

test::FormRead read_july(std::string header) {
    return test::read_form(kMonthly, R"(
        | XÃ VŨ LỄ |     |                     |     |
        | BÁO CÁO THÁNG 7 NĂM 2024 | | |       |
        | Chỉ tiêu | ĐVT | KH cả năm )" + header +
                                         R"( |
        | Đàn trâu | con | 900 | 940 | 960 |
    )");
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("a cumulative column left from the month before is told and not used") {
        const auto seen = read_july("| TH tháng 7 | Lũy kế 6 tháng");
        CHECK(seen.observations ==
              Lines{"C4 06373 livestock.buffalo.head plan 2024 900",
                    "D4 06373 livestock.buffalo.head actual 2024-07 940",
                    "E4 06373 livestock.buffalo.head actual 2024-01/2024-07 rejected"});
        CHECK(seen.findings == Lines{"error period-mismatch(span) E3"});
        CHECK(seen.messages.front().find("\"Lũy kế 6 tháng\" ghi lũy kế 6 tháng") !=
              std::string::npos);
    }

    TEST_CASE("so is a month's column, and months written as the last of them") {
        CHECK(read_july("| TH tháng 6 | Lũy kế 7 tháng").findings ==
              Lines{"error period-mismatch(span) D3"});
        CHECK(read_july("| TH tháng 7 | Lũy kế đến tháng 5").findings ==
              Lines{"error period-mismatch(span) E3"});
    }

    TEST_CASE("a quarter's column left from the quarter before is told and not used") {
        std::string quarterly(kMonthly);
        quarterly.replace(quarterly.find("{month}"), 7, "{quarter}");
        const auto read = [&](const std::string& quarter) {
            return test::read_form(quarterly, R"(
                | XÃ VŨ LỄ |     |            |        |
                | BÁO CÁO 6 THÁNG ĐẦU NĂM 2024 | | |   |
                | Chỉ tiêu | ĐVT | KH cả năm | )" +
                                                  quarter + R"( | Lũy kế 6 tháng |
                | Đàn trâu | con | 900       | 940     | 960    |
            )");
        };
        CHECK(read("TH quý II").findings.empty());
        CHECK(read("TH quý I").findings == Lines{"error period-mismatch(span) D3"});
        CHECK(read("TH quý III").findings == Lines{"error period-mismatch(span) D3"});
    }

    TEST_CASE("a header that names its own span, or none, is no contradiction") {
        for (const char* cumulative : {"Lũy kế", "Lũy kế 7 tháng", "Lũy kế từ tháng 1 đến tháng 7",
                                       "Lũy kế đến tháng 7/2024", "Lũy kế đến 31/7"}) {
            CAPTURE(cumulative);
            CHECK(read_july(std::string("| TH tháng 7 | ") + cumulative).findings.empty());
        }
    }
}
