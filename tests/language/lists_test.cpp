// Forms of labels and figures without a header, and lists whose lines are counted.
#include <doctest/doctest.h>

#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE("place, period and figures stand beside the texts that name them") {
        const FormRead read = read_form(R"(
            "report": { "place": [ { "text": "Tên xã*", "look": "right" } ], "period": [ { "text": "Năm báo cáo*", "look": "below" } ] },
            "table": { "pairs": "right", "scenario": "actual", "period": "{report}", "end": "Người lập*" }
            )",
                                        R"(
            | XÃ MẪU            | PHIẾU THÔNG TIN | Năm báo cáo |          |         |
            | Tên xã:           | Tân Lập         | 2023        |          |         |
            | Dân số:           | 4574            | người       | Hộ nghèo | 12      |
            | Tổng số hộ        |                 |             |          |         |
            | Số nhà tầng:      | 9               | nhà         |          |         |
            | Người lập         | 2024            |             |          |         |
        )");
        CHECK(read.observations == Lines{"B3 06352 pop.total actual 2023 4574",
                                         "E3 06352 poverty.poor.households actual 2023 12",
                                         "B4 06352 hh.total actual 2023 missing"});
        CHECK(read.findings == Lines{"warning unit-missing D3",
                                     "warning value-missing(blank-row) B4",
                                     "warning label-unknown A5"});
    }

    TEST_CASE("figures may stand below their labels") {
        const FormRead read = read_form(R"(
            "table": { "pairs": "below", "scenario": "actual", "period": "{year}" }
            )",
                                        R"(
            | XÃ TÂN LẬP     | NĂM 2023         |
            | Dân số (người) | Hộ nghèo (hộ)    |
            | 4574           | 12               |
        )");
        CHECK(read.observations == Lines{"A3 06352 pop.total actual 2023 4574",
                                         "B3 06352 poverty.poor.households actual 2023 12"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("lines of a list are counted and added up for each village") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}",
              "rows": { "record": "Họ tên*", "place": "Thôn", "outline": "STT", "total": "Cộng*" },
              "records": [
                { "indicator": "poverty.poor.households", "count": true, "where": { "Loại hộ": ["Nghèo", "N"] } },
                { "indicator": "labor.jobs_created", "sum": "Số khẩu", "unit": "người" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2023     |          |         |         |
            | STT        | Họ tên chủ hộ | Thôn    | Loại hộ | Số khẩu |
            | 1          | Hoàng A      | Lân Pán  | Nghèo   | 4       |
            | 2          | Dương B      | Nà Nâm   | Cận     | 3       |
            | 3          | Lý C         | Lân Pán  | n       | 5       |
            | 4          | Lý D         | Lân Pán  | Cận     | hai     |
            |            | Cộng         |          |         | 12      |
        )");
        CHECK(read.observations == Lines{"B3 06352/Lân Pán poverty.poor.households actual 2023 2",
                                         "E3 06352/Lân Pán labor.jobs_created actual 2023 9",
                                         "E4 06352/Nà Nâm labor.jobs_created actual 2023 3"});
        CHECK(read.findings == Lines{"warning value-not-number E6"});
    }

    TEST_CASE("lines that are all written as none add up to none, which is a figure") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "record": "Họ tên", "place": "Thôn" },
              "records": [ { "indicator": "labor.jobs_created", "sum": "Số khẩu", "unit": "người" } ]
            },
            "marks": { "-": "nil" })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2023 |         |
            | Họ tên     | Thôn     | Số khẩu |
            | Hoàng A    | Lân Pán  | -       |
            | Dương B    | Nà Nâm   | -       |
            | Lý C       | Nà Nâm   | 2       |
        )");
        CHECK(read.observations == Lines{"C3 06352/Lân Pán labor.jobs_created actual 2023 nil",
                                         "C4 06352/Nà Nâm labor.jobs_created actual 2023 2"});
        CHECK(read.findings.empty());
    }

    TEST_CASE("a list without the column that its records look at gives no figure") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "record": "Họ tên" },
              "records": [ { "indicator": "poverty.poor.households", "count": true, "where": { "Loại hộ": "Nghèo" } } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2023 |
            | Họ tên     | Năm sinh |
            | Hoàng A    | 1970     |
        )");
        CHECK(read.observations == Lines{});
        CHECK(read.findings == Lines{"warning form-drift(column-absent) A2"});
    }

    TEST_CASE("lines of a list are in the unit of measure of the cell, the header or the mapping") {
        const auto read = [](const std::string& note, const std::string& header) {
            return read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "record": "Công trình" },
              "records": [ { "indicator": "budget.expenditure.investment", "sum": "Giải ngân*", "unit": "đồng" } ]
            })",
                             "| XÃ TÂN LẬP | NĂM 2023 |\n| " + note + " | |\n| Công trình | " +
                                 header +
                                 " |\n| Cầu Nà Nâm | 2500000 |\n| Kênh | 1,5 triệu đồng |\n");
        };
        const FormRead dong = read("", "Giải ngân");
        CHECK(dong.observations == Lines{"B4 06352 budget.expenditure.investment actual 2023 4"});
        CHECK(dong.findings == Lines{});
        CHECK(read("", "Giải ngân (triệu đồng)").observations ==
              Lines{"B4 06352 budget.expenditure.investment actual 2023 2500001.5"});
        CHECK(read("ĐVT: triệu đồng", "Giải ngân").findings ==
              Lines{"warning unit-mismatch(two-units) B3"});
    }

    TEST_CASE("blank figures, nameless lines and a list without its places are told") {
        const auto read = [](const std::string& place, const std::string& name,
                             const std::string& figure) {
            return read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "record": "Họ tên", "place": "Thôn" },
              "records": [ { "indicator": "labor.jobs_created", "sum": "Số khẩu", "unit": "người" } ]
            })",
                             "| XÃ TÂN LẬP | NĂM 2023 |         |\n| Họ tên     | " + place +
                                 " | Số khẩu |\n| Hoàng A | Lân Pán | 2 |\n| " + name +
                                 " | Lân Pán | " + figure + " |\n")
                .findings;
        };
        CHECK(read("Thôn", "Lý C", "3") == Lines{});
        CHECK(read("Thôn", "Lý C", "") == Lines{"warning value-missing(blank-cell) C4"});
        CHECK(read("Thôn", "", "3") == Lines{"warning value-unclaimed(row) C4"});
        CHECK(read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}", "rows": { "record": "Họ tên" },
              "records": [ { "indicator": "poverty.poor.households", "count": true, "where": { "Loại hộ": "Nghèo" } } ]
            })",
                        R"(
            | XÃ TÂN LẬP | NĂM 2023 |
            | Họ tên     | Loại hộ  |
            | Hoàng A    | Nghèo    |
            |            | Nghèo    |
            |            | Cận      |
        )")
                  .findings == Lines{"warning value-unclaimed(row) B4"});
        CHECK(read("Địa điểm", "Lý C", "3") == Lines{"warning form-drift(column-absent) A2"});
    }

    TEST_CASE("totals of a list are compared with the lines above them, rounding left aside") {
        const auto read = [](const std::string& lines) {
            return read_form(R"(
            "table": {
              "scenario": "actual", "period": "{year}",
              "rows": { "record": "Công trình", "total": "Cộng*" },
              "records": [ { "indicator": "infra.road.village_paved.km", "sum": "Chiều dài", "unit": "km" } ]
            })",
                             "| XÃ TÂN LẬP | NĂM 2023 |\n| Công trình | Chiều dài |\n" + lines)
                .findings;
        };
        CHECK(read("| A | 1,25 |\n| B | 2,5 |\n| Cộng | 3,8 |\n") == Lines{});
        CHECK(read("| Cộng | 3,75 |\n| A | 1,25 |\n| B | 2,5 |\n") == Lines{});
        CHECK(read("| A | 1,25 |\n| Cộng A | 1,25 |\n| B | 2,5 |\n| Cộng | 3,75 |\n") == Lines{});
        CHECK(read("| A | 1250 m |\n| B | 2,5 |\n| Cộng | 3,8 |\n") == Lines{});
        CHECK(read("| A | 1,25 |\n| B | 2,5 |\n| Cộng | 37,5 |\n") ==
              Lines{"warning total-mismatch(equal) B5"});
    }
}
