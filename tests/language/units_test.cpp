// The unit of measure of a row is said twice: by the label and by the unit column.
#include <doctest/doctest.h>

#include "language/forms.hpp"
#include "support/findings_table.hpp"
#include "support/read_form.hpp"

using namespace tonghop::test;
using Lines = std::vector<std::string>;

namespace {

FormRead read_monthly(std::string_view grid) {
    return read_form(R"("table": {
        "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
        "columns": [ { "header": "KH năm {year}", "scenario": "plan", "period": "{year}" },
                     { "header": "Lũy kế*", "scenario": "actual", "period": "{year-to-date}" } ] })",
                     grid);
}

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("a label that carries another unit of measure than the unit column is a finding") {
        const FormRead read = read_monthly(R"(
            | XÃ TÂN LẬP            | THÁNG 6 NĂM 2024 |             |        |
            | Chỉ tiêu              | ĐVT              | KH năm 2024 | Lũy kế |
            | Sản lượng lúa (tạ)    | tấn              | 612         | 290    |
            | Đàn trâu (con)        | con              | 120         | 118    |
            | Sản lượng ngô         | tấn              | 60          | 55     |
        )");
        // The column stands nearer to the figures, so it is what is used.
        CHECK(read.observations.front() == "C3 06352 crop.rice.output plan 2024 612");
        CHECK(read.findings == Lines{"warning unit-mismatch(two-units) B3"});
        REQUIRE(read.args.size() == 1);
        CHECK(read.args.front().at("other") == "A3");
        CHECK(read.messages.front().find(
                  "\"Sản lượng lúa (tạ)\" có hai đơn vị tính: ô này ghi \"tấn\", ô A3 ghi "
                  "\"tạ\"; số được hiểu theo \"tấn\"") != std::string::npos);
    }

    TEST_CASE("figures that fit one of the two only decide: a note if it is the one used") {
        const FormRead read = read_monthly(R"(
            | XÃ TÂN LẬP                | THÁNG 6 NĂM 2024 |             |        |
            | Chỉ tiêu                  | ĐVT              | KH năm 2024 | Lũy kế |
            | Đàn gia cầm (nghìn con)   | con              | 17500       | 17200  |
        )");
        CHECK(read.observations.front() == "C3 06352 livestock.poultry.head plan 2024 17500");
        CHECK(read.findings == Lines{});
        CHECK(read.notes == Lines{"info unit-mismatch(two-units) B3"});
    }

    TEST_CASE("figures that fit only the other one make it a slip, which names both cells") {
        const FormRead read = read_monthly(R"(
            | XÃ TÂN LẬP                | THÁNG 6 NĂM 2024 |             |        |
            | Chỉ tiêu                  | ĐVT              | KH năm 2024 | Lũy kế |
            | Đàn gia cầm (nghìn con)   | con              | 17.5        | 17.2   |
        )");
        CHECK(read.observations.front() == "C3 06352 livestock.poultry.head plan 2024 17.5");
        CHECK(read.findings == Lines{"warning unit-slip(unit) B3"});
        CHECK(read.messages.front().find("ô A3 cũng ghi \"nghìn con\", nhưng số được hiểu theo "
                                         "\"con\"") != std::string::npos);
    }

    TEST_CASE("a note above the table holds for the rows of its dimension, the others have none") {
        const FormRead read = read_form(R"("table": {
            "rows": { "indicator": "Chỉ tiêu" },
            "columns": [ { "header": "KH*", "scenario": "plan", "period": "{year}" } ] })",
                                        R"(
            | XÃ TÂN LẬP             | THÁNG 6 NĂM 2024       |
            |                        | Đơn vị tính: tỷ đồng   |
            | Chỉ tiêu               | KH 2024                |
            | Thu ngân sách trên địa bàn | 2,5                |
            | Diện tích rừng trồng mới   | 15                 |
        )");
        CHECK(read.observations == Lines{"B4 06352 budget.revenue.local plan 2024 2500",
                                         "B5 06352 forest.new.area plan 2024 15"});
        CHECK(read.findings == Lines{"warning unit-missing A5"});
    }

    TEST_CASE("the header's unit of measure against the row's") {
        const FormRead read = read_form(R"("table": {
            "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
            "columns": [ { "header": "KH*", "scenario": "plan", "period": "{year}" } ] })",
                                        R"(
            | XÃ TÂN LẬP       | THÁNG 6 NĂM 2024 |             |
            | Chỉ tiêu         | ĐVT              | KH (tạ)     |
            | Sản lượng lúa    | tấn              | 612         |
        )");
        CHECK(read.findings == Lines{"warning unit-mismatch(two-units) B3"});
    }

    TEST_CASE("a note above the table against the unit of measure that the mapping says") {
        const FormRead read = read_form(R"("table": {
            "rows": { "indicator": "Chỉ tiêu" }, "unit": "người",
            "columns": [ { "header": "KH*", "scenario": "plan", "period": "{year}" } ] })",
                                        R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024         |
            |            | Đơn vị tính: nghìn người |
            | Chỉ tiêu   | KH 2024                  |
            | Dân số     | 2500                     |
        )");
        CHECK(read.observations == Lines{"B4 06352 pop.total plan 2024 2500"});
        CHECK(read.findings == Lines{"warning unit-mismatch(two-units) B3"});
        CHECK(read.args.front().at("other") == "B2");
    }

    TEST_CASE("thousands in the cell and in the unit of measure are not multiplied") {
        const FormRead read = read_form(kMonthly, R"(
            | XÃ TÂN LẬP | THÁNG 6 NĂM 2024 |             |            |
            | Chỉ tiêu   | ĐVT              | KH năm 2024 | TH T6      |
            | Đàn gà     | nghìn con        | 17,5 nghìn  | 17,2       |
            | Đàn trâu   | con              | 1,2 nghìn   | 1100       |
        )");
        CHECK(read.observations == Lines{"C3 06352 livestock.chicken.head plan 2024 rejected",
                                         "D3 06352 livestock.chicken.head actual 2024-06 17200",
                                         "C4 06352 livestock.buffalo.head plan 2024 1200",
                                         "D4 06352 livestock.buffalo.head actual 2024-06 1100"});
        CHECK(read.findings == Lines{"error value-ambiguous(scaled-twice) C3"});
    }
}
