#include "formats/serial_date.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

TEST_SUITE("formats") {
    TEST_CASE("serial days are the days Excel shows") {
        struct Row {
            double serial;
            std::string want;
        };
        const Row rows[] = {
            {0, "1899-12-31T00:00:00"},        {0.5, "1899-12-31T12:00:00"},
            {1, "1900-01-01T00:00:00"},        {59, "1900-02-28T00:00:00"},
            {60, "1900-02-29T00:00:00"},       {61, "1900-03-01T00:00:00"},
            {45444, "2024-06-01T00:00:00"},    {45292.999999999, "2024-01-02T00:00:00"},
            {45292.25, "2024-01-01T06:00:00"}, {2958465.5, "9999-12-31T12:00:00"}};
        for (const Row& row : rows) {
            CHECK(civil_time(row.serial).has_value());
            CHECK(iso_date_time(row.serial) == row.want);
        }
    }

    TEST_CASE("outside of the calendar there is no date") {
        for (const double serial : {-1.0, -0.5, 2958466.0, 1e300, 2958465.9999999999}) {
            CHECK_FALSE(civil_time(serial).has_value());
        }
    }

    TEST_CASE("weekdays are Excel's") {
        CHECK(civil_time(1)->weekday == 0);      // a Sunday only to Excel
        CHECK(civil_time(45444)->weekday == 6);  // 2024-06-01 was a Saturday
    }

    TEST_CASE("ISO dates and times become serials") {
        struct Row {
            std::string_view text;
            double want;
        };
        const Row rows[] = {{"2024-06-01", 45444},
                            {"2024-06-01T06:00:00", 45444.25},
                            {"2024-06-01 06:00:00.000", 45444.25},
                            {"2024-06-01T06:00:00Z", 45444.25},
                            {"2024-06-01T06:00:00+07:00", 45444.25},
                            {"T12:00:00", 0.5},
                            {"12:00", 0.5},
                            {"1900-01-01", 1},
                            {"1900-02-28", 59},
                            {"1900-03-01", 61},
                            {"1899-12-31", 0}};
        for (const Row& row : rows) {
            CAPTURE(row.text);
            REQUIRE(parse_iso_date_time(row.text).has_value());
            CHECK(*parse_iso_date_time(row.text) == doctest::Approx(row.want).epsilon(1e-12));
        }
        for (const std::string_view bad :
             {"", "2024", "2024-13-45", "2024-02-30", "1/6/2024", "25:00", "2024-06-01T",
              "2024-06-01x", "1600-01-01", "T", "P1D"}) {
            CAPTURE(bad);
            CHECK_FALSE(parse_iso_date_time(bad).has_value());
        }
    }

    TEST_CASE("every day of four centuries goes to its ISO text and back") {
        for (double serial = 0; serial < 146097; ++serial) {
            REQUIRE(parse_iso_date_time(iso_date_time(serial)) == serial);
        }
    }
}
