#include "model/decimal.hpp"

#include "model/schoolbook.hpp"

#include <doctest/doctest.h>

#include <charconv>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace tonghop {

namespace {

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

constexpr std::string_view kLargest = "170141183460469231731687303715884105727";  // 2^127 - 1

/// A number of up to `most_digits` digits, spelt as to_string spells it.
std::string random_number(std::mt19937& random, std::size_t most_digits) {
    std::string digits;
    for (auto size = 1 + random() % most_digits; size > 0; --size) {
        digits += static_cast<char>('0' + random() % 10);
    }
    const schoolbook::Number number{random() % 2 == 0, schoolbook::trimmed(digits),
                                    random() % (digits.size() + 2)};
    return schoolbook::to_string(number);
}

/// What `compute` gives, as text; "overflow" if it does not fit.
template <typename Compute>
std::string text_of(Compute compute) {
    try {
        return compute().to_string();
    } catch (const DecimalOverflow&) {
        return "overflow";
    }
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("machine notation is read and written back, and nothing else is a number") {
        for (const std::string_view text :
             {"0", "1", "-1", "12.5", "-12.5", "6541055000",
              "0.0000000000000000000000000000000000001", "170141183460469231731687303715884105727",
              "-170141183460469231731687303715884105727", "9223372036854775808"}) {
            CHECK(decimal(text).to_string() == text);
        }
        CHECK(decimal("-12.50").to_string() == "-12.5");
        CHECK(decimal("007").to_string() == "7");
        CHECK(decimal("-0.00").to_string() == "0");
        CHECK_FALSE(decimal("-0").is_negative());
        CHECK(decimal("1.000000000000000000000000000000000000000000000000").scale() == 0);
        CHECK(decimal("00000000000000000000000000000000000000000000000001").to_string() == "1");
        for (const std::string_view text : {"",
                                            "-",
                                            ".",
                                            ".5",
                                            "5.",
                                            "+5",
                                            "1e3",
                                            "1,5",
                                            " 1",
                                            "1 ",
                                            "--1",
                                            "1.2.3",
                                            "0x1",
                                            "١",
                                            "170141183460469231731687303715884105728",
                                            "-170141183460469231731687303715884105728",
                                            "99999999999999999999999999999999999999999999",
                                            "0.00000000000000000000000000000000000001",
                                            "nan",
                                            "-.5"}) {
            CAPTURE(text);
            CHECK_FALSE(Decimal::parse(text));
        }
    }

    TEST_CASE("a stored double is the decimal of 15 digits that Excel shows") {
        struct Case {
            double stored;
            std::string_view text;  // empty: does not fit
        };
        // Expected values from Python's decimal.Decimal("%.14e" % stored).
        const Case cases[] = {
            {1177.1999999999998, "1177.2"},
            {0.30000000000000004, "0.3"},
            {0.3333333333333333, "0.333333333333333"},
            {-0.6666666666666666, "-0.666666666666667"},
            {1e+22, "10000000000000000000000"},
            {1.2345678901234568e+17, "123456789012346000"},
            {5e-324, ""},
            {2.2250738585072014e-308, ""},
            {1.7976931348623157e+308, ""},
            {1.7e+38, "170000000000000000000000000000000000000"},
            {1.8e+38, ""},
            {9007199254740992.0, "9007199254740990"},
            {0.000123, "0.000123"},
            {1e-37, "0.0000000000000000000000000000000000001"},
            {1e-38, ""},
            {1.5e-23, "0.000000000000000000000015"},
            {1.23456789012345e-23, "0.0000000000000000000000123456789012345"},
            {1.23456789012345e-24, ""},
            {-0.0, "0"},
            {99999999999999.95, "100000000000000"},
            {999999999999999.5, "1000000000000000"},
            {0.30000000000000004, "0.3"},
            {4.35, "4.35"},
            {2.675, "2.675"},
            {1000000000000000.0, "1000000000000000"},
            {1e+16, "10000000000000000"},
            {74178698926072.94, "74178698926072.9"},
            {-0.08403481205226679, "-0.0840348120522668"},
            {-9.009004917506228e-06, "-0.00000900900491750623"},
            {0.04690690477821638, "0.0469069047782164"},
            {5437608592.359304, "5437608592.3593"},
            {-0.00013114189588902202, "-0.000131141895889022"},
            {2794.823660111103, "2794.8236601111"},
            {-7.61925427594386e-07, "-0.000000761925427594386"},
            {-617926.1849630811, "-617926.184963081"},
            {-1.3224085421692467e-09, "-0.00000000132240854216925"},
            {-0.0007735937030276743, "-0.000773593703027674"},
            {-0.002893051677469265, "-0.00289305167746926"},
            {-18166866854560.37, "-18166866854560.4"},
            {-9665.643123171954, "-9665.64312317195"},
            {89636.67, "89636.67"},
            {108356.97, "108356.97"},
            {49786.83, "49786.83"},
            {43710.57, "43710.57"},
            {19541.91, "19541.91"},
            {90407.73, "90407.73"},
            {180933.0, "180933"},
            {1014.9300000000001, "1014.93"},
            {std::numeric_limits<double>::quiet_NaN(), ""},
            {std::numeric_limits<double>::infinity(), ""},
            {-std::numeric_limits<double>::infinity(), ""},
        };
        for (const auto& [stored, text] : cases) {
            const auto value = Decimal::from_double(stored);
            CAPTURE(stored);
            CHECK((value ? value->to_string() : "") == text);
        }
    }

    TEST_CASE("a decimal of up to 15 digits survives being stored as a double") {
        std::mt19937 random(3);
        for (int round = 0; round < 3000; ++round) {
            const std::string text = random_number(random, 15);
            const Decimal value = decimal(text);
            REQUIRE(Decimal::from_double(value.to_double()) == value);
            double expected = 0;
            std::from_chars(text.data(), text.data() + text.size(), expected);
            REQUIRE(value.to_double() == expected);
        }
    }

    TEST_CASE("sums, differences, products and order agree with arithmetic by hand") {
        std::mt19937 random(42);
        for (int round = 0; round < 4000; ++round) {
            const std::size_t most_digits = 1 + random() % 17;
            const std::string a = random_number(random, most_digits);
            const std::string b = round % 10 == 0 ? a : random_number(random, most_digits);
            const auto left = schoolbook::number(a);
            const auto right = schoolbook::number(b);
            auto minus_right = right;
            minus_right.negative = !right.negative;
            CAPTURE(a);
            CAPTURE(b);
            REQUIRE((decimal(a) + decimal(b)).to_string() ==
                    schoolbook::to_string(schoolbook::sum(left, right)));
            const std::string difference =
                schoolbook::to_string(schoolbook::sum(left, minus_right));
            REQUIRE((decimal(a) - decimal(b)).to_string() == difference);
            REQUIRE((decimal(a) * decimal(b)).to_string() ==
                    schoolbook::to_string(schoolbook::product(left, right)));
            REQUIRE((decimal(a) < decimal(b)) == difference.starts_with('-'));
            REQUIRE((decimal(a) == decimal(b)) == (difference == "0"));
        }
    }

    TEST_CASE("what does not fit is refused, never wrapped around") {
        const Decimal largest = decimal(kLargest);
        CHECK_THROWS_AS(largest + 1, DecimalOverflow);
        CHECK_THROWS_AS(-largest - 1, DecimalOverflow);
        CHECK((largest - 1 + 1) == largest);
        CHECK_THROWS_AS(largest * 2, DecimalOverflow);
        CHECK_THROWS_AS(largest + decimal("0.1"), DecimalOverflow);  // 40 digits
        CHECK_THROWS_AS(decimal("0.0000000000000000001") * decimal("0.0000000000000000001"),
                        DecimalOverflow);  // 38 digits after the point
        CHECK_THROWS_AS(largest * largest, DecimalOverflow);
        CHECK((largest * 0).is_zero());
        CHECK((largest * -1).to_string() == "-" + std::string(kLargest));
        // A product that fits although the product of the digits does not.
        CHECK(decimal("0.5") * decimal("100000000000000000000000000000000000002") ==
              decimal("50000000000000000000000000000000000001"));
        CHECK(decimal("0.0000000000000000000000000000000000005") *
                  decimal("20000000000000000000") ==
              decimal("0.00000000000000001"));
        CHECK_THROWS_AS(decimal(kLargest).divided_by(decimal("0.1"), 0), DecimalOverflow);
        CHECK_THROWS_AS(Decimal(1).divided_by(0, 2), std::domain_error);
    }

    TEST_CASE("order never overflows") {
        const Decimal largest = decimal(kLargest);
        const Decimal tiny = decimal("0.0000000000000000000000000000000000001");
        const std::vector<Decimal> ascending = {-largest, -1, -tiny,       0,      tiny,
                                                1 - tiny, 1,  largest - 1, largest};
        for (std::size_t i = 0; i < ascending.size(); ++i) {
            for (std::size_t j = 0; j < ascending.size(); ++j) {
                CHECK((ascending[i] < ascending[j]) == (i < j));
                CHECK((ascending[i] == ascending[j]) == (i == j));
            }
        }
        CHECK(abs(-largest) == largest);
    }

    TEST_CASE("quotients are rounded half away from zero at the digit asked for") {
        struct Case {
            std::string_view dividend, divisor;
            int digits;
            std::string_view quotient;
        };
        // Expected values from Python's fractions.Fraction.
        const Case cases[] = {
            {"1", "3", 10, "0.3333333333"},
            {"2", "3", 10, "0.6666666667"},
            {"-2", "3", 0, "-1"},
            {"1", "8", 2, "0.13"},
            {"-1", "8", 2, "-0.13"},
            {"1", "2", 0, "1"},
            {"-1", "2", 0, "-1"},
            {"3", "2", 0, "2"},
            {"5", "2", 0, "3"},
            {"1.005", "1", 2, "1.01"},
            {"170141183460469231731687303715884105727", "3", 0,
             "56713727820156410577229101238628035242"},
            {"170141183460469231731687303715884105727", "170141183460469231731687303715884105727",
             37, "1"},
            {"170141183460469231731687303715884105726", "170141183460469231731687303715884105727",
             37, "1"},
            {"170141183460469231731687303715884105727", "170141183460469231731687303715884105726",
             10, "1"},
            {"1", "170141183460469231731687303715884105727", 37, "0"},
            {"170141183460469231731687303715884105727", "0.0000000001", 0, "overflow"},
            {"17.0141183460469231731687303715884105727", "17.0141183460469231731687303715884105725",
             37, "1"},
            {"17.0141183460469231731687303715884105727", "0.0000000000000000000000000000000000007",
             0, "24305883351495604533098186245126300818"},
            {"1", "0.0000000000000000000000000000000000003", 0,
             "3333333333333333333333333333333333333"},
            {"0.0000000000000000000000000000000000001", "2", 37,
             "0.0000000000000000000000000000000000001"},
            {"0.0000000000000000000000000000000000001", "2", 36, "0"},
            {"0.0000000000000000000000000000000000004", "1", 36, "0"},
            {"0.0000000000000000000000000000000000005", "1", 36,
             "0.000000000000000000000000000000000001"},
            {"17.0141183460469231731687303715884105727", "170141183460469231731687303715884105727",
             20, "0"},
            {"85", "2", -1, "40"},
            {"84", "2", -1, "40"},
            {"15", "1", -1, "20"},
            {"14.999", "1", -1, "10"},
            {"-25", "1", -1, "-30"},
            {"1234567", "1", -3, "1235000"},
            {"49", "1", -2, "0"},
            {"50", "1", -2, "100"},
            {"100000000000000000000000000000000000000", "7", 0,
             "14285714285714285714285714285714285714"},
            {"0", "7", 5, "0"},
            {"0", "-7", 37, "0"},
            {"0.000010216477183904034327249835", "8.99174387307", 30,
             "0.000001136206427598774629522626"},
            {"-0.0000406105266990690898", "6.5", 35, "-0.00000624777333831832150769230769231"},
            {"-1455925665513668905.758728143625", "-229606917070106994.886944627029525", 29,
             "6.34094862686181206290465775313"},
            {"-0.0000000000000000000000012483376115802", "19226042734288431.237311018029997008", 2,
             "0"},
            {"0.00000000000000070496935833761259", "0.000000853", 21, "0.000000000826458802272"},
            {"0.0000000051214038788", "-7989736870832223.10508", 9, "0"},
            {"-98711042440095819507903.85376", "33210080255201768.03", 15,
             "-2972321.707191131869564"},
            {"32732937626862337280.518768383", "-62520339.9", 31, "overflow"},
            {"-0.0000000000000182466715987", "-0.0000128621", 27, "0.000000001418638604792374496"},
            {"-0.000000000000000000016540560060783", "29.4106126460532554433302688133591", 20, "0"},
            {"-134210492386.2937921", "0.0000000000000002079548665954745915", 11,
             "-645382791869773981389869555.80322330144"},
            {"20982156.68793464769262517", "156843667.385", 22, "0.1337775189637099143544"},
            {"0.0000021242139026129700742586147", "202769771474.708881226311289746", 21,
             "0.000000000000000010476"},
            {"164766.42517938964115748706", "0.00000000000000000000000000001", 18,
             "16476642517938964115748706000000000"},
            {"323784.61417704171647981663478093", "192.73012409748", 28,
             "1679.989652335181007667401231753"},
            {"-22039214192678590083607478.572811361037", "0.000000000000000000000000277526", 18,
             "overflow"},
            {"41524118.4549230093527852237", "1221659546491419846001717965.7", 12, "0"},
            {"-0.00000001229871", "-936917421252392.21", 30, "0.000000000000000000000013126781"},
            {"758667924469098660470282106.01617459428", "0.000000029053", 35, "overflow"},
            {"-0.0000000000000000000000000000000000013", "-438.454722922393028", 23, "0"},
            {"0", "12543793528346.22", 35, "0"},
            {"17.8473998064110377854589", "-0.00001113064977030163783991", 26,
             "-1603446.35530899268340126140599794"},
            {"0.000015016778022745128402422855438813", "180749.78654732185", 8, "0"},
            {"0.00000000000024820741846025739073707", "-44827596886335.88453582398015304719", 36,
             "-0.0000000000000000000000000055369334"},
            {"0.000000000243015387978777", "-4079770978028330097662.9512304545834405", 19, "0"},
        };
        for (const auto& [dividend, divisor, digits, quotient] : cases) {
            CAPTURE(dividend);
            CAPTURE(divisor);
            CAPTURE(digits);
            CHECK(text_of([a = dividend, b = divisor, d = digits] {
                      return decimal(a).divided_by(decimal(b), d);
                  }) == quotient);
        }
        // An exact quotient needs no digits that it does not have.
        CHECK(decimal("100000000000000000000000000000000000000").divided_by(8, 37).to_string() ==
              "12500000000000000000000000000000000000");
    }

    TEST_CASE("rounding is Excel's ROUND") {
        struct Case {
            std::string_view value;
            int digits;
            std::string_view rounded;
        };
        const Case cases[] = {
            {"2.5", 0, "3"},
            {"-2.5", 0, "-3"},
            {"0.5", 0, "1"},
            {"0.49", 0, "0"},
            {"1.005", 2, "1.01"},
            {"1.0049", 2, "1"},
            {"53.385", 2, "53.39"},
            {"-53.385", 2, "-53.39"},
            {"99.995", 2, "100"},
            {"12", 5, "12"},
            {"1250", -2, "1300"},
            {"-1250", -2, "-1300"},
            {"49", -2, "0"},
            {"0", -3, "0"},
            {"7", -40, "0"},
            {"0.0000000000000000000000000000000000005", 36,
             "0.000000000000000000000000000000000001"},
            // Fits before, not after.
            {"170141183460469231731687303715884105727", -38, "overflow"},
        };
        for (const auto& [value, digits, rounded] : cases) {
            CAPTURE(value);
            CHECK(text_of([v = value, d = digits] { return decimal(v).rounded(d); }) == rounded);
        }
    }
}

}  // namespace tonghop
