#include "base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace tonghop {

TEST_SUITE("base") {
    TEST_CASE("names sort as in a Vietnamese dictionary: letters first, then tones") {
        const std::vector<std::string> sorted = {
            "",        "12 thôn",   "Ba",     "bà",      "bả",       "bã",       "bá",
            "bạ",      "Ba Bể",     "bà con", "Bắc Sơn", "bân",      "Bình",     "cam",
            "Chiến",   "dê",        "Đại Từ", "đê",      "em",       "ên",       "Hòa",
            "hoà",     "Long Đống", "ngo",    "ngô",     "ngơ",      "Nhất Hòa", "Tân Lập",
            "Tân Tri", "Trấn Yên",  "tu",     "tư",      "Văn Lang", "Văn Lăng", "Vũ Lăng",
            "Vũ Lễ",   "Vũ Sơn",    "xa",     "Ý Yên"};
        std::vector<std::string> shuffled = sorted;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
        std::sort(shuffled.begin(), shuffled.end(),
                  [](const auto& a, const auto& b) { return compare_vietnamese(a, b) < 0; });
        CHECK(shuffled == sorted);
    }

    TEST_CASE("only the same text is equal, whatever its normal form") {
        CHECK(compare_vietnamese("Vũ Lễ", "Vu\u0303 Le\u0302\u0303") == 0);
        CHECK(compare_vietnamese("Vũ Lễ", "vũ lễ") != 0);
        CHECK(compare_vietnamese("hòa", "hoà") == -compare_vietnamese("hoà", "hòa"));
        CHECK(compare_vietnamese("", "") == 0);
    }
}

}  // namespace tonghop
