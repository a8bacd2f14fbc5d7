// A column beside the label that says what several rows are about.
#include <doctest/doctest.h>

#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kForm = R"(
    "table": {
      "scenario": "actual", "period": "{year}",
      "rows": { "section": "Cây trồng", "indicator": "Chỉ tiêu", "unit": "ĐVT", "outline": "TT" },
      "columns": [ { "header": "TH*" } ]
    })";

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("a column around several rows is their section, merged or typed once") {
        const FormRead read = read_form(kForm, R"(
            | XÃ TÂN LẬP | NĂM 2024  |            |       |       |
            | TT         | Cây trồng | Chỉ tiêu   | ĐVT   | TH    |
            | 1          | Lúa       | Diện tích  | ha    | 170   |
            | ^          | ^         | Năng suất  | tạ/ha | 36    |
            | ^          | ^         | Sản lượng  | tấn   | 612   |
            | 2          | Ngô       | Diện tích  | ha    | 10    |
            |            |           | Sản lượng  | tấn   | 45    |
        )");
        CHECK(read.observations == Lines{"E3 06352 crop.rice.area actual 2024 170",
                                         "E4 06352 crop.rice.yield actual 2024 36",
                                         "E5 06352 crop.rice.output actual 2024 612",
                                         "E6 06352 crop.maize.area actual 2024 10",
                                         "E7 06352 crop.maize.output actual 2024 45"});
        CHECK(read.findings == Lines{});
    }

    TEST_CASE("what stands in the section column alone is a label of its own") {
        const FormRead read = read_form(kForm, R"(
            | XÃ TÂN LẬP | NĂM 2024   |           |     |     |
            | TT         | Cây trồng  | Chỉ tiêu  | ĐVT | TH  |
            | I          | TRỒNG TRỌT |           |     |     |
            | 1          | Lúa        | Diện tích | ha  | 170 |
            | II         | CHĂN NUÔI  |           |     |     |
            | 1          | Đàn trâu   |           | con | 120 |
            | 2          | Đàn bò     | <         | con | 40  |
        )");
        CHECK(read.observations == Lines{"E4 06352 crop.rice.area actual 2024 170",
                                         "E6 06352 livestock.buffalo.head actual 2024 120",
                                         "E7 06352 livestock.cattle.head actual 2024 40"});
        CHECK(read.findings == Lines{});
    }
}
