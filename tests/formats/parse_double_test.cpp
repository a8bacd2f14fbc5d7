#include "formats/parse_double.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

using namespace tonghop;

TEST_SUITE("formats") {
    TEST_CASE("stored numbers are read as the nearest double") {
        struct Row {
            std::string_view text;
            double want;
        };
        const Row rows[] = {{"0", 0},
                            {"-0", -0.0},
                            {"1789.2", 1789.2},
                            {"-12.50", -12.5},
                            {".5", 0.5},
                            {"5.", 5},
                            {"+7", 7},
                            {" 12 ", 12},
                            {"1E3", 1000},
                            {"1.5e-7", 1.5e-7},
                            {"0.30000000000000004", 0.1 + 0.2},
                            {"560.1900000000001", 560.1900000000001},
                            {"9007199254740993", 9007199254740992.0},
                            {"123456789012345678", 123456789012345678.0},
                            {"1e308", 1e308},
                            {"4.9e-324", 4.9e-324},
                            {"1e-400", 0}};
        for (const Row& row : rows) {
            CAPTURE(row.text);
            REQUIRE(parse_double(row.text).has_value());
            CHECK(*parse_double(row.text) == row.want);
            CHECK(std::signbit(*parse_double(row.text)) == std::signbit(row.want));
        }
    }

    TEST_CASE("what is no finite number is none") {
        for (const std::string_view text :
             {"", " ", "-", ".", "+-1", "1,5", "1.234.567", "0x1F", "NaN", "INF", "inf", "1e309",
              "12a", "1e", "1 2", "--1", "１２",
              "1\xC2\xA0"
              "234"}) {
            CAPTURE(text);
            CHECK_FALSE(parse_double(text).has_value());
        }
    }

    TEST_CASE("the fast way and the standard library agree on decimals of every shape") {
        std::mt19937_64 random(20240601);
        for (int i = 0; i < 20'000; ++i) {
            std::string text =
                std::to_string(random() % 1'000'000'000'000'000ULL).substr(0, random() % 15 + 1);
            text.insert(random() % (text.size() + 1), ".");
            if (text == ".") continue;
            CAPTURE(text);
            CHECK(parse_double(text) == std::strtod(text.c_str(), nullptr));
        }
    }

    TEST_CASE("sixteen to nineteen digits, halves between two doubles too, are rounded once") {
        std::mt19937_64 random(20240602);
        const auto agrees = [](const std::string& text) {
            CAPTURE(text);
            CHECK(parse_double(text) == std::strtod(text.c_str(), nullptr));
        };
        for (int i = 0; i < 20'000; ++i) {
            std::string text = std::to_string(random() % 9'000'000'000'000'000'000ULL +
                                              1'000'000'000'000'000'000ULL);
            text.resize(16 + random() % 4);
            text.insert(random() % (text.size() + 1), ".");
            agrees(text);
            // As a writer of doubles gives them, and what lies in the middle of two of them.
            const double value = std::strtod(text.c_str(), nullptr);
            agrees(fmt::format("{:.17g}", value));
            const double above = std::nextafter(value, HUGE_VAL);
            const long double middle = (static_cast<long double>(value) + above) / 2;
            agrees(fmt::format("{:.19g}", middle));
        }
        for (const std::uint64_t odd : {9007199254740993ULL, 9007199254740995ULL}) {
            agrees(std::to_string(odd));  // 2^53 + 1: a half, to the even one below
            agrees(std::to_string(odd) + ".0");
            agrees(std::to_string(odd) + ".001");
        }
    }

    TEST_CASE("in a window digits are read eight at a time, to the same numbers") {
        const std::string padding = "</v>.5\"0123456789";
        const auto padded = [&](const std::string& text) {
            const std::string window = text + padding;
            return parse_padded_double(std::string_view(window).substr(0, text.size()));
        };
        for (const std::string text : {"",
                                       "-",
                                       ".",
                                       "-.",
                                       "5",
                                       "-5",
                                       "5.",
                                       ".5",
                                       "-.5",
                                       "12345678",
                                       "123456789",
                                       "1.2345678",
                                       "12345678.1234567",
                                       "12345678.12345678",
                                       "1.234567890",
                                       "1.5.2",
                                       "1,5",
                                       "1e3",
                                       "12:5",
                                       "1/5",
                                       " 1.5",
                                       "1.5 ",
                                       "0.30000000000000004",
                                       "-0",
                                       "1\xFF",
                                       "\xB1",
                                       "1..5"}) {
            CAPTURE(text);
            CHECK(padded(text) == parse_double(text));
        }
        std::mt19937_64 random(20240602);
        for (int i = 0; i < 20'000; ++i) {
            std::string text = std::to_string(random()).substr(0, random() % 18 + 1);
            if (random() % 4 != 0) text.insert(random() % (text.size() + 1), ".");
            if (random() % 3 == 0) text.insert(0, "-");
            if (random() % 8 == 0)
                text[random() % text.size()] = static_cast<char>(random() & 0xFF);
            CAPTURE(text);
            CHECK(padded(text) == parse_double(text));
        }
    }
}
