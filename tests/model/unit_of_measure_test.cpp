#include "model/unit_of_measure.hpp"

#include "model/quantity.hpp"

#include <doctest/doctest.h>

namespace tonghop {

namespace {

UnitOfMeasure unit(std::string name, std::string canonical, std::string_view factor,
                   std::vector<std::string> spellings, std::string region = "") {
    UnitOfMeasure made;
    made.name = std::move(name);
    made.canonical = std::move(canonical);
    made.factor = Rational::parse(factor);
    made.spellings = std::move(spellings);
    made.region = std::move(region);
    return made;
}

UnitCatalogue catalogue() {
    UnitCatalogue units;
    units.add(unit("tấn", "tấn", "1", {"Tấn", "T"}));
    units.add(unit("tạ", "tấn", "1/10", {"tạ", "Tạ"}));
    units.add(unit("kg", "tấn", "1/1000", {"Kg", "kilôgam"}));
    units.add(unit("tháng", "tháng", "1", {"t"}));
    units.add(unit("ha", "ha", "1", {"héc-ta"}));
    units.add(unit("sào", "ha", "9/250", {}, "bac-bo"));
    units.add(unit("sào", "ha", "1/20", {}, "trung-bo"));
    units.add(unit("tạ/ha", "tạ/ha", "1", {}));
    units.add(unit("kg/sào", "tạ/ha", "5/18", {}, "bac-bo"));
    units.add(unit("tỷ đồng", "triệu đồng", "1000", {"tỷ"}));
    units.add(unit("triệu đồng", "triệu đồng", "1", {"tr.đ"}));
    units.add(unit("USD", "USD", "", {}));
    units.add(unit("ster", "m³", "", {}));
    units.add(unit("m³", "m³", "1", {}));
    return units;
}

std::vector<std::string> names(const std::vector<const UnitOfMeasure*>& units) {
    std::vector<std::string> found;
    for (const UnitOfMeasure* each : units) found.push_back(each->name);
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("a unit is found letter by letter first, then folded") {
        const UnitCatalogue units = catalogue();
        CHECK(names(units.spelt("T")) == Names{"tấn"});
        CHECK(names(units.spelt("t")) == Names{"tháng"});
        CHECK(names(units.spelt("TẤN")) == Names{"tấn"});
        CHECK(names(units.spelt(" tạ ")) == Names{"tạ"});
        CHECK(names(units.spelt("ta\u0323")) == Names{"tạ"});
        CHECK(names(units.spelt("tỉ  đồng")) == Names{"tỷ đồng"});
        CHECK(names(units.spelt("Tr.Đ")) == Names{"triệu đồng"});
        CHECK(names(units.spelt("ta")).empty());  // tones matter
        CHECK(names(units.spelt("")).empty());
    }

    TEST_CASE("units that share a spelling are all named, in file order and once") {
        const UnitCatalogue units = catalogue();
        const auto both = units.spelt("sào");
        REQUIRE(both.size() == 2);
        CHECK(both[0]->region == "bac-bo");
        CHECK(both[1]->region == "trung-bo");
        CHECK(units.by_name("sào") == both[0]);
        CHECK(names(units.spelt("tấn")) == Names{"tấn"});  // its name and "Tấn" fold alike
    }

    TEST_CASE("a name is looked up as a name, not as any spelling") {
        const UnitCatalogue units = catalogue();
        CHECK(units.by_name("tỷ đồng")->factor == Rational(1000, 1));
        CHECK(units.by_name("tỷ") == nullptr);
        CHECK(units.by_name("TẤN") == nullptr);
        CHECK(units.all().size() == 14);
    }

    TEST_CASE("quantities convert exactly within one canonical unit") {
        const UnitCatalogue units = catalogue();
        const auto convert_to = [&units](std::string_view value, std::string_view from,
                                         std::string_view to) {
            const Quantity quantity{Decimal::parse(value).value(), units.by_name(from)};
            return convert(quantity, *units.by_name(to)).value.to_string();
        };
        CHECK(convert_to("17.5", "tạ", "tấn") == "1.75");
        CHECK(convert_to("1.75", "tấn", "tạ") == "17.5");
        CHECK(convert_to("250", "tạ", "kg") == "25000");
        CHECK(convert_to("180", "kg/sào", "tạ/ha") == "50");
        CHECK(convert_to("50", "tạ/ha", "kg/sào") == "180");
        CHECK(convert_to("10", "sào", "ha") == "0.36");
        CHECK(convert_to("1.2", "tỷ đồng", "triệu đồng") == "1200");
        CHECK(convert_to("5", "USD", "USD") == "5");
        CHECK(to_canonical({Decimal(5), units.by_name("tạ")}) == Decimal::parse("0.5"));
        CHECK_FALSE(to_canonical({Decimal(5), units.by_name("USD")}));
    }

    TEST_CASE("unlike units refuse") {
        const UnitCatalogue units = catalogue();
        const auto& ton = *units.by_name("tấn");
        const auto& hectare = *units.by_name("ha");
        CHECK_FALSE(convertible(ton, hectare));
        CHECK_FALSE(convertible(*units.by_name("ster"), *units.by_name("m³")));
        CHECK_FALSE(convertible(*units.by_name("m³"), *units.by_name("ster")));
        CHECK_THROWS_AS(convert({Decimal(1), &ton}, hectare), UnlikeUnits);
        CHECK_THROWS_AS((Quantity{Decimal(1), &ton} + Quantity{Decimal(1), &hectare}), UnlikeUnits);
        // One name, two sizes.
        const auto both = units.spelt("sào");
        CHECK(convert({Decimal(10), both[0]}, *both[1]).value.to_string() == "7.2");
    }

    TEST_CASE("a sum is in the unit of its left side") {
        const UnitCatalogue units = catalogue();
        const Quantity sum =
            Quantity{Decimal(2), units.by_name("tấn")} + Quantity{Decimal(5), units.by_name("tạ")};
        CHECK(sum.value.to_string() == "2.5");
        CHECK(sum.unit == units.by_name("tấn"));
    }
}

}  // namespace tonghop
