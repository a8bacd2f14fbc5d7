#include "detect/common_parent.hpp"

#include <doctest/doctest.h>

#include "support/small_district.hpp"

using namespace tonghop;

TEST_SUITE("detect") {
    TEST_CASE("a table of a district's communes is the district's") {
        const Configuration config = test::small_district();
        const Period june = Period::month(2024, 6);
        const auto parent = [&](const std::vector<std::string>& names) {
            const Place* place = common_parent(names, config.places, june);
            return place == nullptr ? std::string() : place->code;
        };
        CHECK(parent({"Toàn huyện", "Thị trấn Bắc Sơn", "Xã Vũ Lễ", "Xã Tân Lập"}) == "185");
        CHECK(parent({"Xã Vũ Lễ", "Xã Tân Lập"}).empty());  // two may be anybody's
        CHECK(parent({"Đàn trâu", "Đàn bò", "Đàn lợn"}).empty());
    }
}
