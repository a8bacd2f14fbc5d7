#include "base/suggest.hpp"

#include <doctest/doctest.h>

namespace tonghop {

TEST_SUITE("base") {
    TEST_CASE("edits are counted in letters, and a swap of neighbours is one") {
        struct Case {
            std::string_view a, b;
            std::size_t edits;
        };
        const Case cases[] = {
            {"", "", 0},
            {"", "abc", 3},
            {"actual", "actual", 0},
            {"actual", "acutal", 1},
            {"plan", "plans", 1},
            {"kitten", "sitting", 3},
            {"Lễ", "Le", 1},
            {"ca", "abc", 3},  // optimal alignment, not full Damerau
            {"tạ/ha", "tấn/ha", 2},
        };
        for (const auto& [a, b, edits] : cases) {
            CHECK(edit_distance(a, b) == edits);
            CHECK(edit_distance(b, a) == edits);
        }
    }

    TEST_CASE("the nearest candidate is suggested only where a person would have meant it") {
        const std::vector<std::string> scenarios = {"plan", "actual", "estimate"};
        CHECK(closest("actal", scenarios) == "actual");
        CHECK(closest("ACTUAL", scenarios) == "actual");
        CHECK(closest("estimtae", scenarios) == "estimate");
        CHECK(closest("planned", scenarios) == std::nullopt);
        CHECK(closest("thực hiện", scenarios) == std::nullopt);
        CHECK(closest("", scenarios) == std::nullopt);
        CHECK(closest("plan", {}) == std::nullopt);
        CHECK(closest("vu le", {"Vũ Lăng", "Vũ Lễ"}) == "Vũ Lễ");
        CHECK(closest("xy", {"ab", "xz"}) == std::nullopt);  // half of two letters is too much
        CHECK(closest("hedaer", {"reader", "header", "headers"}) == "header");
        CHECK(closest("abcdef", {"abcdxx", "abcdyy"}) == "abcdxx");  // the first of equals
    }
}

}  // namespace tonghop
