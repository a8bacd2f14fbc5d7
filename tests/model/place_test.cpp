#include "model/place.hpp"

#include <doctest/doctest.h>

namespace tonghop {

namespace {

Place place(std::string code, std::string name, PlaceType type, std::string parent,
            std::string valid_from, std::string valid_to) {
    Place made;
    made.code = std::move(code);
    made.name = std::move(name);
    made.type = type;
    made.parent = std::move(parent);
    made.valid_from = std::move(valid_from);
    made.valid_to = std::move(valid_to);
    return made;
}

PlaceRegister lang_son() {
    PlaceRegister places;
    places.add(place("20", "Lạng Sơn", PlaceType::province, "", "", ""));
    places.add(place("185", "Bắc Sơn", PlaceType::district, "20", "", "2025-06-30"));
    places.add(place("06373", "Vũ Lễ", PlaceType::commune, "185", "", "2025-06-30"));
    places.add(place("06325", "Bắc Sơn", PlaceType::town, "185", "", "2025-06-30"));
    places.add(place("06325", "Bắc Sơn", PlaceType::commune, "20", "2025-07-01", ""));
    return places;
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("a code names one place on one day and another on the next") {
        const PlaceRegister places = lang_son();
        REQUIRE(places.find("06325", "2025-06-30") != nullptr);
        CHECK(places.find("06325", "2025-06-30")->name_with_type() == "Thị trấn Bắc Sơn");
        REQUIRE(places.find("06325", "2025-07-01") != nullptr);
        CHECK(places.find("06325", "2025-07-01")->name_with_type() == "Xã Bắc Sơn");
        CHECK(places.find("06373", "2025-07-01") == nullptr);
        CHECK(places.find("99999", "2024-06-30") == nullptr);
        CHECK(places.find("", "2024-06-30") == nullptr);
        CHECK(places.all().size() == 5);
    }

    TEST_CASE("children are those of the day, by code") {
        const PlaceRegister places = lang_son();
        const auto codes = [&places](std::string_view parent, std::string_view day) {
            std::string text;
            for (const Place* child : places.children(parent, day)) text += child->code + " ";
            return text;
        };
        CHECK(codes("185", "2024-06-30") == "06325 06373 ");
        CHECK(codes("20", "2024-06-30") == "185 ");
        CHECK(codes("20", "2025-12-31") == "06325 ");
        CHECK(codes("185", "2025-07-01").empty());
        CHECK(codes("", "2024-06-30") == "20 ");
    }

    TEST_CASE("a name that says its type is not given another") {
        CHECK(place("1", "Lạng Sơn", PlaceType::province, "", "", "").name_with_type() ==
              "Tỉnh Lạng Sơn");
        CHECK(place("1", "Thành phố Lạng Sơn", PlaceType::district, "", "", "").name_with_type() ==
              "Thành phố Lạng Sơn");
        CHECK(place("1", "Thị xã Sơn Tây", PlaceType::district, "", "", "").name_with_type() ==
              "Thị xã Sơn Tây");
        CHECK(place("1", "Lân Pán", PlaceType::village, "", "", "").name_with_type() ==
              "Thôn Lân Pán");
        CHECK(place("1", "Tam Thanh", PlaceType::ward, "", "", "").name_with_type() ==
              "Phường Tam Thanh");
    }

    TEST_CASE("types are named as in the files of places") {
        for (const std::string_view text :
             {"village", "commune", "town", "ward", "district", "province"}) {
            CHECK(to_string(parse_place_type(text).value()) == text);
        }
        CHECK(to_string(PlaceType::town) == "town");
        CHECK_FALSE(parse_place_type("xã"));
    }
}

}  // namespace tonghop
