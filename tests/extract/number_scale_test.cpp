#include "extract/number_scale.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tonghop;

TEST_SUITE("extract") {
    TEST_CASE("only commas behind the last digit of a format hide thousands") {
        struct Row {
            std::string format;
            int hidden;
        };
        const Row rows[] = {
            {"", 0},
            {"General", 0},
            {"#,##0", 0},
            {"#,##0,", 1},
            {"#,##0,,", 2},
            {"0.0,", 1},
            {"0.0,,\"M\"", 2},
            {"#,##0.00", 0},
            {"#,##0,\" nghìn\"", 1},
            {"0\",\"", 0},
            {"0\\,", 0},
            {"#,##0_);(#,##0,)", 0},
            {"#,##0,;-#,##0,", 1},
        };
        for (const Row& row : rows) {
            CAPTURE(row.format);
            CHECK(thousands_hidden(row.format) == row.hidden);
        }
    }
}
