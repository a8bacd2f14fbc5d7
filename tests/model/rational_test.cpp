#include "model/rational.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace tonghop {

namespace {

Rational rational(std::string_view text) {
    return Rational::parse(text).value();
}

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("fractions are kept in lowest terms with a positive denominator") {
        CHECK(Rational(10, 36) == Rational(5, 18));
        CHECK(Rational(1, -2).to_string() == "-1/2");
        CHECK(Rational(-4, -2).to_string() == "2");
        CHECK(Rational(0, -7).to_string() == "0");
        CHECK(Rational().to_string() == "1");
        CHECK_THROWS_AS(Rational(1, 0), std::invalid_argument);
        constexpr auto kLowest = std::numeric_limits<std::int64_t>::min();
        CHECK(Rational(kLowest, 2).to_string() == "-4611686018427387904");
        CHECK_THROWS_AS(Rational(kLowest, -1), DecimalOverflow);
    }

    TEST_CASE("factors are read as decimals or fractions, and nothing else") {
        struct Case {
            std::string_view text;
            std::string_view reduced;  // empty: not a factor
        };
        const Case cases[] = {
            {"10", "10"},
            {"0.036", "9/250"},
            {"5/18", "5/18"},
            {"10/36", "5/18"},
            {"-1/2", "-1/2"},
            {"1000000000000", "1000000000000"},
            {"0.000000000000000001", "1/1000000000000000000"},
            {"0.0000000000000000001", ""},  // 19 digits
            {"9223372036854775808", ""},
            {"1/0", ""},
            {"1/-2", ""},
            {"1/", ""},
            {"/2", ""},
            {"1.5/2", ""},
            {"", ""},
            {"1 / 2", ""},
            {"1e3", ""},
            {"1/2/3", ""},
            {"99.123456789012345678", ""},  // the numerator has 20 digits
        };
        for (const auto& [text, reduced] : cases) {
            CAPTURE(text);
            const auto factor = Rational::parse(text);
            CHECK((factor ? factor->to_string() : "") == reduced);
        }
    }

    TEST_CASE("a product with a fraction is exact whenever it is a finite decimal") {
        struct Case {
            std::string_view value, factor, product;
        };
        const Case cases[] = {
            {"18", "5/18", "5"},
            {"250", "5/18", "69.444444444444444"},  // 15 digits
            {"-250", "5/18", "-69.444444444444444"},
            {"1", "2/3", "0.666666666666667"},  // rounded half away from zero
            {"-1", "2/3", "-0.666666666666667"},
            {"0.3", "1/3", "0.1"},
            {"1789.2", "1/10", "178.92"},
            {"1", "1/1024", "0.0009765625"},
            {"1", "1/1000000000000000000", "0.000000000000000001"},
            {"7", "0.036", "0.252"},
            {"0", "5/18", "0"},
            {"12345678901234567890123456789", "1000", "12345678901234567890123456789000"},
            {"170141183460469231731687303715884105727", "1/10",
             "17014118346046923173168730371588410572.7"},
            {"56713727820156410577229101238628035242", "1/2",
             "28356863910078205288614550619314017621"},
        };
        for (const auto& [value, factor, product] : cases) {
            CAPTURE(value);
            CAPTURE(factor);
            CHECK(multiply(decimal(value), rational(factor)).to_string() == product);
        }
        CHECK_THROWS_AS(
            multiply(decimal("170141183460469231731687303715884105727"), rational("10")),
            DecimalOverflow);
    }

    TEST_CASE("dividing by a factor is multiplying by its inverse") {
        CHECK(rational("5/18").divided_by(rational("5/18")) == Rational());
        CHECK(rational("1/10").divided_by(rational("-1/1000")).to_string() == "-100");
        CHECK(rational("3").divided_by(rational("9")).to_string() == "1/3");
        const Rational huge(std::numeric_limits<std::int64_t>::max(), 1);
        CHECK(huge.divided_by(huge) == Rational());  // the intermediate is wider than 64 bits
        CHECK_THROWS_AS(huge.divided_by(rational("1/10")), DecimalOverflow);
    }
}

}  // namespace tonghop
