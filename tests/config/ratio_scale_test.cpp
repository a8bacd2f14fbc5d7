#include "config/ratio_scale.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

namespace {

UnitCatalogue units() {
    UnitCatalogue catalogue;
    const auto add = [&](const char* name, const char* canonical, std::optional<Rational> factor) {
        UnitOfMeasure unit;
        unit.name = name;
        unit.canonical = canonical;
        unit.factor = factor;
        catalogue.add(unit);
    };
    add("tấn", "tấn", Rational(1, 1));
    add("tạ", "tấn", Rational(1, 10));
    add("kg", "tấn", Rational(1, 1000));
    add("ha", "ha", Rational(1, 1));
    add("sào", "ha", Rational(9, 250));
    add("m2", "ha", Rational(1, 10000));
    add("người", "người", Rational(1, 1));
    add("nghìn người", "người", Rational(1000, 1));
    add("USD", "USD", std::nullopt);
    add("xa", "tấn", Rational(1, 9'007'199'254'740'993));
    add("gần", "ha", Rational(9'007'199'254'740'993, 1));
    return catalogue;
}

}  // namespace

TEST_SUITE("config") {
    TEST_CASE("the scale of a ratio follows from its units of measure") {
        struct Row {
            const char* numerator;
            const char* denominator;
            const char* result;
            const char* want;  // nullptr: cannot be told
        };
        const Row rows[] = {
            {"tấn", "ha", "tạ/ha", "10"},
            {"tạ", "ha", "tạ/ha", "1"},
            {"kg", "sào", "tạ/ha", nullptr},  // 5/18 is no finite decimal
            {"tấn", "người", "kg/người", "1000"},
            {"người", "người", "%", "100"},
            {"nghìn người", "người", "%", "100000"},
            {"người", "nghìn người", "%", "0.1"},
            {"người", "người", "‰", "1000"},
            {"tấn", "ha", "%", nullptr},
            {"tấn", "ha", "tấn", nullptr},
            {"tấn", "ha", "con/ha", nullptr},
            {"tấn", "người", "tạ/ha", nullptr},
            {"USD", "người", "USD/người", "1"},
            {"USD", "nghìn người", "USD/người", "0.001"},
            {"thúng", "ha", "tạ/ha", nullptr},
            {"xa", "gần", "tạ/m2", nullptr},  // more digits than are kept
        };
        const UnitCatalogue catalogue = units();
        for (const Row& row : rows) {
            CAPTURE(row.numerator);
            CAPTURE(row.result);
            const auto scale =
                scale_of_ratio({row.numerator, row.denominator, row.result}, catalogue);
            CHECK(scale == (row.want == nullptr ? std::nullopt : Decimal::parse(row.want)));
        }
    }
}
