// Who reports, where the letterhead was taken away or copied, and names that are none of its
// villages.
#include <doctest/doctest.h>

#include "language/forms.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE("the line above every commune's name is a weak witness of who reports") {
        const FormRead read = read_form(kMonthly, R"(
            | UBND HUYỆN BẮC SƠN | THÁNG 6 NĂM 2024 |             |       | XÃ HỘI |
            | Chỉ tiêu           | ĐVT              | KH năm 2024 | TH T6 |        |
            | Đàn trâu           | con              | 120         | 110   |        |
        )");
        CHECK(read.findings == Lines{"warning place-unknown(superior) A1"});
    }

    TEST_CASE("the only column that is taken for a village is told") {
        const FormRead read = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |     |
            | Vật nuôi   | ĐVT              | abc |
            | Đàn trâu   | con              | 12  |
        )");
        CHECK(read.findings == Lines{"warning place-unknown(untyped) C2"});
    }

    TEST_CASE("communes below what is taken for the name of one of them are told") {
        const FormRead read = read_form(R"(
            "table": {
              "scenario": "actual", "period": "{month}", "indicator": "livestock.buffalo.head", "unit": "con",
              "rows": { "place": "Đơn vị" }, "columns": [ { "header": "Trâu" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |
            | Đơn vị     | Trâu             |
            | Vũ Lễ      | 12               |
            | Long Đống  | 12               |
            | Hưng Vũ    | 8                |
        )");
        CHECK(read.observations.size() == 3);
        CHECK(read.findings == Lines{"warning place-mismatch(neighbours) A3"});
    }

    TEST_CASE("a cell that says who reports and is not there any more is missed") {
        const FormRead read = read_form(R"(
            "report": { "place": [ { "text": "Tên xã*", "look": "right" }, "title" ], "period": "title" },
            "table": {
              "scenario": "actual", "period": "{report}", "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
              "columns": [ { "header": "Số liệu" } ]
            })",
                                        R"(
            | XÃ TÂN LẬP | NĂM 2024 |         |
            | Chỉ tiêu   | ĐVT      | Số liệu |
            | Đàn trâu   | con      | 120     |
        )");
        CHECK(read.findings == Lines{"warning form-drift(title-absent)"});
    }

    TEST_CASE("a form with another table of places is doubted by the one that stands there") {
        const FormRead read = read_form(R"(
            "tables": [
              { "optional": true, "scenario": "actual", "period": "{month}", "rows": { "place": "Xã" },
                "columns": [ { "header": "Trâu", "indicator": "livestock.buffalo.head" } ] },
              { "optional": true, "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
                "columns": [ { "header": "TH T6", "scenario": "actual", "period": "{month}" } ] } ])",
                                        R"(
            | UBND HUYỆN BẮC SƠN | THÁNG 6 NĂM 2024 |       | XÃ HỘI |
            | Chỉ tiêu           | ĐVT              | TH T6 |        |
            | Đàn trâu           | con              | 110   |        |
        )");
        CHECK(read.findings == Lines{"warning place-unknown(superior) A1"});
    }
}
