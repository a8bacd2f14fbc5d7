#include "model/period.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

namespace tonghop {

namespace {

Period period(std::string_view text) {
    return Period::parse(text).value();
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("every period is read back as it is written") {
        for (const int year : {1900, 2023, 2024, 2200}) {
            std::vector<Period> all = {Period::of_year(year)};
            for (int part = 1; part <= 12; ++part) {
                all.push_back(Period::month(year, part));
                all.push_back(Period::month(year, part).year_to_date());
                if (part <= 4) all.push_back(Period::quarter(year, part));
                if (part <= 2) all.push_back(Period::half(year, part));
            }
            for (const Period& each : all) {
                CAPTURE(each.to_string());
                CHECK(Period::parse(each.to_string()) == each);
            }
        }
    }

    TEST_CASE("periods know their months") {
        struct Case {
            std::string_view text;
            Period::Kind kind;
            int year, first, last;
            std::string_view last_day;
        };
        using Kind = Period::Kind;
        const Case cases[] = {
            {"2024", Kind::year, 2024, 1, 12, "2024-12-31"},
            {"2024-H1", Kind::half, 2024, 1, 6, "2024-06-30"},
            {"2024-H2", Kind::half, 2024, 7, 12, "2024-12-31"},
            {"2024-Q1", Kind::quarter, 2024, 1, 3, "2024-03-31"},
            {"2024-Q4", Kind::quarter, 2024, 10, 12, "2024-12-31"},
            {"2024-02", Kind::month, 2024, 2, 2, "2024-02-29"},
            {"2023-02", Kind::month, 2023, 2, 2, "2023-02-28"},
            {"1900-02", Kind::month, 1900, 2, 2, "1900-02-28"},
            {"2000-02", Kind::month, 2000, 2, 2, "2000-02-29"},
            {"2024-01/2024-06", Kind::span, 2024, 1, 6, "2024-06-30"},
            {"2023-11/2024-04", Kind::span, 2024, 11, 4, "2024-04-30"},
            {"2024-01/2024-01", Kind::span, 2024, 1, 1, "2024-01-31"},
        };
        for (const Case& example : cases) {
            CAPTURE(example.text);
            const Period each = period(example.text);
            CHECK(each.to_string() == example.text);
            CHECK(each.kind() == example.kind);
            CHECK(each.year() == example.year);
            CHECK(each.first_month() == example.first);
            CHECK(each.last_month() == example.last);
            CHECK(each.last_day() == example.last_day);
        }
    }

    TEST_CASE("what is no period is not read as one") {
        for (const std::string_view text : {"",
                                            "24",
                                            "20245",
                                            "2024-",
                                            "2024-6",
                                            "2024-00",
                                            "2024-13",
                                            "2024-006",
                                            "2024-H3",
                                            "2024-H0",
                                            "2024-Q5",
                                            "2024-Q0",
                                            "2024-q1",
                                            "2024/06",
                                            "1899",
                                            "2201",
                                            "2024-06 ",
                                            " 2024",
                                            "2024-06/2024-01",
                                            "2024/2025",
                                            "2024-Q1/2024-Q2",
                                            "2024-01/2024",
                                            "2024-01/",
                                            "2024-01/2024-06/2024-07",
                                            "-024",
                                            "2024-01-01"}) {
            CAPTURE(text);
            CHECK_FALSE(Period::parse(text));
        }
        CHECK_THROWS_AS(Period::month(2024, 13), std::out_of_range);
        CHECK_THROWS_AS(Period::month(2024, 0), std::out_of_range);
        CHECK_THROWS_AS(Period::quarter(2024, 5), std::out_of_range);
        CHECK_THROWS_AS(Period::half(2024, 3), std::out_of_range);
        CHECK_THROWS_AS(Period::of_year(1899), std::out_of_range);
        CHECK_THROWS_AS(Period::month(2147483647, 1), std::out_of_range);
    }

    TEST_CASE("reports look back and forward in time") {
        CHECK(period("2024-06").year_to_date() == period("2024-01/2024-06"));
        CHECK(period("2024-Q2").year_to_date() == period("2024-01/2024-06"));
        CHECK(period("2024").year_to_date() == period("2024-01/2024-12"));
        CHECK(period("2024-06").years_later(-1) == period("2023-06"));
        CHECK(period("2024-01/2024-06").years_later(-1) == period("2023-01/2023-06"));
        CHECK(period("2024-H1").years_later(1) == period("2025-H1"));
        CHECK(period("2024-01").month_later(-1) == period("2023-12"));
        CHECK(period("2024-12").month_later(1) == period("2025-01"));
        CHECK(period("2024-Q1").month_later(0) == period("2024-03"));
        CHECK(period("2023-11/2024-04").whole_year() == period("2024"));
    }

    TEST_CASE("the same months under another name are another period") {
        CHECK(period("2024-H1") != period("2024-01/2024-06"));
        CHECK(period("2024-01") != period("2024-01/2024-01"));
        CHECK(period("2024-H1").contains(period("2024-01/2024-06")));
        CHECK(period("2024").contains(period("2024-Q4")));
        CHECK_FALSE(period("2024-Q4").contains(period("2024")));
        CHECK_FALSE(period("2024").contains(period("2023-12/2024-01")));
        CHECK(period("2024-01") < period("2024-02"));
        CHECK(period("2023-12") < period("2024-01"));
    }
}

}  // namespace tonghop
