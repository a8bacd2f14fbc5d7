// The places that share a code or a name, before and after 1 July 2025, as the shipped register has
// them: a code alone and a name alone are no identity.
#include <doctest/doctest.h>

#include <algorithm>

#include "config/load.hpp"
#include "normalise/place_text.hpp"
#include "pipeline/sample_months.hpp"

using namespace tonghop;

namespace {

constexpr std::string_view kBefore = "2025-06-30";
constexpr std::string_view kAfter = "2025-07-01";

std::string named(const PlaceRegister& places, std::string_view code, std::string_view day) {
    const Place* place = places.find(code, day);
    return place == nullptr ? "" : place->name_with_type();
}

/// The codes that a text means among the places beside `code` on a day.
std::vector<std::string> meant(const PlaceRegister& places, std::string_view text,
                               std::string_view code, std::string_view day) {
    std::vector<std::string> codes;
    const Place* one = places.find(code, day);
    if (one == nullptr) return codes;
    for (const Place* place : find_places(text, places.children(one->parent, day))) {
        codes.push_back(place->code);
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_SUITE("pipeline") {
    TEST_CASE("a code is another place after the merger") {
        const PlaceRegister places = test::sample_district().places;
        struct Row {
            std::string_view code, before, after;
        };
        const Row rows[] = {
            {"06253", "Thị trấn Văn Quan", "Xã Văn Quan"},
            {"06298", "Xã Bình Phúc", "Xã Yên Phúc"},
            {"06316", "Xã Tràng Phái", "Xã Tân Đoàn"},
            {"06325", "Thị trấn Bắc Sơn", "Xã Bắc Sơn"},
            {"06337", "Xã Đồng Ý", "Xã Tân Tri"},
            {"06364", "Xã Chiến Thắng", "Xã Vũ Lễ"},
            {"06613", "Thị trấn Đình Lập", "Xã Đình Lập"},
            {"06616", "Thị trấn Nông trường Thái Bình", "Xã Thái Bình"},
            {"18673", "Thị trấn Cẩm Xuyên", "Xã Cẩm Xuyên"},
            {"18676", "Thị trấn Thiên Cầm", "Xã Thiên Cầm"},
            {"18682", "Xã Cẩm Dương", "Xã Yên Hoà"},
            {"18736", "Xã Cẩm Thịnh", "Xã Cẩm Hưng"},
            {"18739", "Xã Cẩm Mỹ", "Xã Cẩm Duệ"},
            {"21115", "Thị trấn Trà Xuân", "Xã Trà Bồng"},
            {"21124", "Xã Trà Hiệp", "Xã Thanh Bồng"},
            {"21127", "Xã Trà Bình", "Xã Đông Trà Bồng"},
            {"21136", "Xã Trà Tân", "Xã Cà Đam"},
            {"21154", "Xã Trà Phong", "Xã Tây Trà"},
            {"21157", "Xã Hương Trà", "Xã Tây Trà Bồng"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.code);
            const std::string before = named(places, row.code, kBefore);
            const std::string after = named(places, row.code, kAfter);
            CHECK(find_places(row.before, {places.find(row.code, kBefore)}).size() == 1);
            CHECK(find_places(row.after, {places.find(row.code, kAfter)}).size() == 1);
            CHECK(before != after);
            CHECK(find_places(row.after, {places.find(row.code, kBefore)}).empty());
        }
    }

    TEST_CASE("a name is another code after the merger") {
        const PlaceRegister places = test::sample_district().places;
        struct Row {
            std::string_view name;
            std::string before, after;
        };
        const Row rows[] = {
            {"Xã Yên Phúc", "06319", "06298"}, {"Xã Tân Đoàn", "06307", "06316"},
            {"Xã Tân Tri", "06340", "06337"},  {"Xã Vũ Lễ", "06373", "06364"},
            {"Xã Đình Lập", "06628", "06613"}, {"Xã Thái Bình", "06631", "06616"},
            {"Xã Cẩm Hưng", "18733", "18736"}, {"Xã Cẩm Duệ", "18715", "18739"},
            {"Xã Nhất Hoà", "06376", "06376"}, {"xã Bắc Sơn", "", "06325"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.name);
            const std::string& anchor = row.before.empty() ? row.after : row.before;
            CHECK(meant(places, row.name, anchor, kBefore) ==
                  (row.before.empty() ? Codes{} : Codes{row.before}));
            CHECK(meant(places, row.name, row.after, kAfter) == Codes{row.after});
        }
    }

    TEST_CASE("the type tells a commune from the town of its name, and without it both are meant") {
        const PlaceRegister places = test::sample_district().places;
        CHECK(meant(places, "UBND XÃ ĐÌNH LẬP", "06628", kBefore) == Codes{"06628"});
        CHECK(meant(places, "UBND THỊ TRẤN ĐÌNH LẬP", "06628", kBefore) == Codes{"06613"});
        CHECK(meant(places, "Đình Lập", "06628", kBefore) == Codes{"06613", "06628"});
        CHECK(meant(places, "Xã Thái Bình", "06628", kBefore) == Codes{"06631"});
        CHECK(meant(places, "TT. NT Thái Bình", "06628", kBefore) == Codes{"06616"});
        CHECK(meant(places, "Xã Đồng ý", "06337", kBefore) == Codes{"06337"});
        CHECK(meant(places, "Xã Đong Y", "06337", kBefore).empty());
        CHECK(meant(places, "Xã Vũ Lãng", "06337", kBefore).empty());
    }

    TEST_CASE("one name in several districts of a province means all of them") {
        const PlaceRegister places = test::sample_district().places;
        std::vector<const Place*> lang_son;
        for (const Place& place : places.all()) {
            if (place.valid_on("2024-06-30")) lang_son.push_back(&place);
        }
        CHECK(find_places("Xã Tân Thành", lang_son).size() >= 2);
    }
}
