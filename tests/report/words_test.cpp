#include "report/words.hpp"

#include <doctest/doctest.h>

#include "small_configuration.hpp"

namespace tonghop {

TEST_SUITE("report") {
    TEST_CASE("periods are said as a clerk says them") {
        struct Row {
            const char* period;
            const char* vietnamese;
            const char* english;
        };
        const Row rows[] = {
            {"2024", "năm 2024", "2024"},
            {"2024-06", "tháng 6/2024", "June 2024"},
            {"2024-Q2", "quý II/2024", "Q2 2024"},
            {"2024-H1", "6 tháng đầu năm 2024", "first half of 2024"},
            {"2024-H2", "6 tháng cuối năm 2024", "second half of 2024"},
            {"2024-01/2024-06", "lũy kế 6 tháng năm 2024", "January to June 2024"},
            {"2023-11/2024-02", "từ tháng 11/2023 đến tháng 2/2024",
             "November 2023 to February 2024"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.period);
            const auto period = Period::parse(row.period);
            REQUIRE(period.has_value());
            CHECK(period_words(*period, Language::vietnamese) == row.vietnamese);
            CHECK(period_words(*period, Language::english) == row.english);
        }
    }

    TEST_CASE("numbers are grouped by the reader's language and keep every digit") {
        struct Row {
            const char* number;
            const char* vietnamese;
            const char* english;
        };
        const Row rows[] = {
            {"0", "0", "0"},
            {"999", "999", "999"},
            {"1789.2", "1.789,2", "1,789.2"},
            {"-6541055000", "-6.541.055.000", "-6,541,055,000"},
            {"0.0625", "0,0625", "0.0625"},
            {"-0.5", "-0,5", "-0.5"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.number);
            const auto number = Decimal::parse(row.number);
            REQUIRE(number.has_value());
            CHECK(number_words(*number, Language::vietnamese) == row.vietnamese);
            CHECK(number_words(*number, Language::english) == row.english);
        }
    }

    TEST_CASE("an amount keeps its comparator in words") {
        struct Row {
            Amount amount;
            const char* vietnamese;
        };
        const Row rows[] = {
            {{Comparator::equal, Decimal(92), {}}, "92"},
            {{Comparator::greater, Decimal(92), {}}, "> 92"},
            {{Comparator::greater_equal, Decimal(1500), {}}, "≥ 1.500"},
            {{Comparator::less, Decimal(5), {}}, "< 5"},
            {{Comparator::less_equal, Decimal(5), {}}, "≤ 5"},
            {{Comparator::range, Decimal(10), Decimal(11)}, "10 - 11"},
            {{Comparator::delta, Decimal(-76), {}}, "giảm 76"},
            {{Comparator::growth, Decimal(17), {}}, "tăng 17%"},
            {{Comparator::maintain, {}, {}}, "duy trì"},
            {{Comparator::maintain, Decimal(100), {}}, "duy trì 100"},
            {{Comparator::achieve, Decimal(1), {}}, "đạt"},
            {{Comparator::achieve, Decimal(2), {}}, "đạt 2"},
            {{Comparator::unquantified, {}, {}}, "không định lượng"},
        };
        for (const Row& row : rows) {
            CHECK(amount_words(row.amount, Language::vietnamese) == row.vietnamese);
        }
    }

    TEST_CASE("places are said with their type, villages with their commune, unknown codes as is") {
        const Configuration config = testing::small_configuration();
        CHECK(place_words("06352", {}, config, Language::vietnamese) == "xã Vũ Lễ");
        CHECK(place_words("06325", Period::of_year(2024), config, Language::vietnamese) ==
              "thị trấn Bắc Sơn");
        CHECK(place_words("06352/Lân Pán", {}, config, Language::vietnamese) ==
              "thôn Lân Pán, xã Vũ Lễ");
        CHECK(place_words("99999", {}, config, Language::vietnamese) == "99999");
    }

    TEST_CASE("a code that changed hands is named as of the period") {
        Place town = testing::place("06325", "Bắc Sơn", PlaceType::town, "185");
        town.valid_to = "2025-06-30";
        Place commune = testing::place("06325", "Bắc Sơn", PlaceType::commune, "20");
        commune.valid_from = "2025-07-01";
        Configuration dated;
        dated.places.add(town);
        dated.places.add(commune);
        CHECK(place_words("06325", Period::month(2024, 6), dated, Language::vietnamese) ==
              "thị trấn Bắc Sơn");
        CHECK(place_words("06325", Period::month(2025, 7), dated, Language::vietnamese) ==
              "xã Bắc Sơn");
        CHECK(place_words("06325", {}, dated, Language::vietnamese) == "xã Bắc Sơn");
    }

    TEST_CASE("capitals reach beyond ASCII") {
        CHECK(capitalised("đơn vị này") == "Đơn vị này");
        CHECK(uncapitalised("Ấp Đông") == "ấp Đông");
        CHECK(capitalised("") == "");
    }
}

}  // namespace tonghop
