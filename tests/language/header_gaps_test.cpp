// Titles of columns that were blanked, merged away or lost their unit of measure.
#include <doctest/doctest.h>

#include "language/forms.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

TEST_SUITE("language") {
    TEST_CASE("a village without a name below a title of villages is told") {
        const FormRead read = read_form(kVillages, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |                |         |   |
            | Vật nuôi   | ĐVT              | Chia theo thôn | <       | < |
            | ^          | ^                | Lân Pán        | Nà Nâm  |   |
            | Đàn trâu   | con              | 12             | 8       | 3 |
        )");
        CHECK(read.findings == Lines{"warning form-drift(header-blank) E3"});
    }

    TEST_CASE("a title merged over two columns of figures of two groups is told") {
        constexpr const char* kGroups = R"(
            "table": {
              "scenario": "actual", "rows": { "indicator": "Chỉ tiêu" },
              "groups": [ { "header": "Năm {year-number}" } ], "columns": [ { "header": "Số*" } ]
            })";
        const FormRead read = read_form(kGroups, R"(
            | XÃ TÂN LẬP     | NĂM 2024 |          |
            | Chỉ tiêu       | Năm 2023 | Năm 2024 |
            | ^              | Số liệu  | <        |
            | Đàn trâu (con) | 120      | 118      |
        )");
        CHECK(read.observations.size() == 2);
        CHECK(read.findings == Lines{"warning form-drift(header-merged) C3"});
    }

    TEST_CASE("a header that lost its unit of measure is told if others of its kind have another") {
        constexpr const char* kCrops = R"(
            "table": {
              "scenario": "actual", "rows": { "indicator": "Cây trồng" },
              "groups": [ { "header": "Năm {year-number}" } ],
              "columns": [ { "header": "SL*", "measure": "Sản lượng", "unit": "tấn" } ]
            })";
        const FormRead read = read_form(kCrops, R"(
            | XÃ TÂN LẬP | NĂM 2024 |          |          |
            | Cây trồng  | Năm 2023 | Năm 2024 | Năm 2022 |
            | ^          | SL       | SL (tạ)  | SL (tạ)  |
            | Lúa        | 4100     | 4000     | 3900     |
        )");
        CHECK(read.observations == Lines{"B4 06352 crop.rice.output actual 2023 4100",
                                         "C4 06352 crop.rice.output actual 2024 400",
                                         "D4 06352 crop.rice.output actual 2022 390"});
        CHECK(read.findings == Lines{"warning unit-missing(header) B3"});
        const FormRead same = read_form(kCrops, R"(
            | XÃ TÂN LẬP | NĂM 2024 |          |          |
            | Cây trồng  | Năm 2023 | Năm 2024 | Năm 2022 |
            | ^          | SL       | SL (tấn) | SL (tấn) |
            | Lúa        | 410      | 400      | 390      |
        )");
        CHECK(same.findings == Lines{});
    }
}
