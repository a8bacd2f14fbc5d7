#include "config/period_expression.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

TEST_SUITE("config") {
    TEST_CASE("a period expression resolves against the period of the report") {
        struct Row {
            std::string_view text;
            std::string_view report;
            std::string_view want;
        };
        const Row rows[] = {
            {"{year}", "2024-06", "2024"},
            {"{year-1}", "2024-06", "2023"},
            {"{month}", "2024-06", "2024-06"},
            {"{month-1}", "2024-01", "2023-12"},
            {"{month-12}", "2024-06", "2023-06"},
            {"{quarter}", "2024-06", "2024-Q2"},
            {"{quarter-1}", "2024-Q3", "2024-Q2"},
            {"{quarter-1}", "2024-02", "2023-Q4"},
            {"{quarter-4}", "2024-Q2", "2023-Q2"},
            {"{year-to-date}", "2024-06", "2024-01/2024-06"},
            {"{year-to-date-12}", "2024-06", "2023-01/2023-06"},
            {"{report}", "2024-Q2", "2024-Q2"},
            {"{report}", "2024-H1", "2024-01/2024-06"},
            {"{month}", "2024-Q2", "2024-06"},
            {"{year-to-date}", "2024-H1", "2024-01/2024-06"},
            {"{year}", "2024", "2024"},
            {"2024-Q2", "2023-06", "2024-Q2"},
            {"2023-01/2023-06", "2024-06", "2023-01/2023-06"},
        };
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            const auto expression = PeriodExpression::parse(row.text);
            const auto report = Period::parse(row.report);
            REQUIRE(expression);
            REQUIRE(report);
            CHECK(expression->resolve(*report).to_string() == row.want);
        }
    }

    TEST_CASE("anything else is no period expression") {
        for (const std::string text :
             {"", "{", "{}", "{years}", "{year-}", "{year+1}", "{year-0}", "{year-x}", "{report-1}",
              "{month-99999}", "year", "{year", "2024-13", " {year}"}) {
            CAPTURE(text);
            CHECK_FALSE(PeriodExpression::parse(text));
        }
    }
}
