#include "detect/column_time.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

namespace {

std::vector<HeaderText> levels(std::initializer_list<const char*> texts) {
    std::vector<HeaderText> read;
    for (const char* text : texts) read.push_back(read_header_text(text));
    return read;
}

std::string said(std::initializer_list<const char*> texts, const TableTime& table) {
    const ColumnTime time = time_of(levels(texts), table);
    if (!time.scenario || !time.period) return "?";
    return std::string(to_string(*time.scenario)) + ' ' + time.period->to_string();
}

TableTime june(std::optional<Scenario> scenario = std::nullopt) {
    const Period month = Period::month(2024, 6);
    return {month, month, scenario, false};
}

}  // namespace

TEST_SUITE("detect") {
    TEST_CASE("a column's scenario and period come from its levels, then from the title") {
        CHECK(said({"TH năm 2023"}, june()) == "actual 2023");
        CHECK(said({"Năm 2023"}, june()) == "actual 2023");
        CHECK(said({"KH năm 2024"}, june()) == "plan 2024");
        CHECK(said({"Dự toán HĐND giao"}, june()) == "plan 2024");
        CHECK(said({"Năm 2024", "TH T6"}, june()) == "actual 2024-06");
        CHECK(said({"Năm 2024", "Lũy kế"}, june()) == "actual 2024-01/2024-06");
        CHECK(said({"LK 6 tháng"}, june()) == "actual 2024-01/2024-06");
        CHECK(said({"Năm 2023", "Kế hoạch"}, june()) == "plan 2023");
        CHECK(said({"năm trước"}, june()) == "actual 2023");
        CHECK(said({"trong tháng"}, june()) == "actual 2024-06");
        CHECK(said({"Ước TH cả năm 2024"}, june()) == "estimate 2024");
        CHECK(said({"Đầu năm", "Số hộ"}, {Period::of_year(2023), {}, {}, false}) == "actual 2022");
    }

    TEST_CASE("the period before is the month or quarter before, unless the header says which") {
        const Period third = Period::quarter(2024, 3);
        const TableTime quarter{third, third, {}, false};
        CHECK(said({"Kỳ trước"}, june()) == "actual 2024-05");
        CHECK(said({"Kỳ trước"}, quarter) == "actual 2024-Q2");
        CHECK(said({"Số liệu kỳ trước (quý II/2024)"}, quarter) == "actual 2024-Q2");
        CHECK(said({"Kỳ trước"}, {Period::of_year(2024), {}, {}, false}) == "?");
        CHECK(said({"Kỳ trước (năm 2023)"}, quarter) == "?");
        CHECK(said({"Lũy kế", "Kỳ trước"}, june()) == "?");
        CHECK(said({"Lũy kế", "Kỳ này"}, june()) == "actual 2024-01/2024-06");
        CHECK(said({"Riêng tháng 9"}, quarter) == "actual 2024-09");
    }

    TEST_CASE("what is there up to a day is no sum since January") {
        CHECK(said({"Số lượng có đến 01/4/2024"}, june()) == "actual 2024-04");
        CHECK(said({"Thực hiện đến 15/6/2024"}, june()) == "actual 2024-01/2024-06");
    }

    TEST_CASE("what nobody can know is left open") {
        // The year is not over: the month, or all months?
        CHECK(said({"TH năm 2024"}, june()) == "?");
        CHECK(said({"TH cùng kỳ"}, june()) == "?");
        CHECK(said({"Thực hiện tháng 5, tháng 6"}, june()) == "?");
        CHECK(said({"Thực hiện"}, {}) == "?");
    }

    TEST_CASE("a bare year is planned in a plan, and done in any other table") {
        const TableTime plan{Period::of_year(2024), Period::of_year(2024), Scenario::plan, false};
        CHECK(said({"Năm 2022"}, plan) == "actual 2022");
        CHECK(said({"Năm 2024"}, plan) == "plan 2024");
        CHECK(scenario_of_title("GIAO CHỈ TIÊU KẾ HOẠCH NĂM 2024 CHO CÁC XÃ") == Scenario::plan);
        CHECK(scenario_of_title("KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2024") == Scenario::actual);
        CHECK(!scenario_of_title("DIỆN TÍCH CÂY TRỒNG NĂM 2023, KẾ HOẠCH 2024"));
    }

    TEST_CASE("six months are counted from January, and beside months the last one speaks") {
        const Period half = Period::half(2024, 1);
        CHECK(said({"Thực hiện"}, {half, half, {}, false}) == "actual 2024-01/2024-06");
        CHECK(said({"Dân số"}, {half, half, {}, true}) == "actual 2024-06");
    }

    TEST_CASE("periods are written relative to the report where next month's will fit too") {
        const Period report = Period::month(2024, 6);
        CHECK(expression_for(Period::of_year(2023), report) ==
              *PeriodExpression::parse("{year-1}"));
        CHECK(expression_for(report, report) == *PeriodExpression::parse("{month}"));
        CHECK(expression_for(report.year_to_date(), report) ==
              *PeriodExpression::parse("{year-to-date}"));
        CHECK(expression_for(Period::quarter(2024, 1), report) ==
              *PeriodExpression::parse("2024-Q1"));
        const Period third = Period::quarter(2024, 3);
        CHECK(expression_for(Period::quarter(2024, 2), third) ==
              *PeriodExpression::parse("{quarter-1}"));
        CHECK(expression_for(Period::quarter(2023, 3), third) ==
              *PeriodExpression::parse("{quarter-4}"));
        CHECK(expression_for(Period::quarter(2024, 1), third) ==
              *PeriodExpression::parse("2024-Q1"));
    }
}
