#include "base/syllable.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/utf8.hpp"

using namespace tonghop;

namespace {

bool passes(std::string_view word) {
    return is_vietnamese_syllable(to_code_points(word));
}

}  // namespace

TEST_SUITE("base") {
    TEST_CASE("Vietnamese syllables are known by their spelling") {
        for (const std::string word :
             {"diện",  "tích",  "gieo",  "trồng", "nghiêng", "nghèo", "quốc",  "quyết",
              "khuya", "thuở",  "gì",    "gìn",   "giếng",   "gia",   "ý",     "yên",
              "ước",   "hòa",   "hoà",   "thuý",  "kỹ",      "kĩ",    "ngoẹo", "xoong",
              "quỳnh", "huých", "đường", "ghế",   "uỷ",      "uyên"}) {
            CAPTURE(word);
            CHECK(passes(word));
        }
    }

    TEST_CASE("what cannot be spoken so is none") {
        for (const std::string word :
             {"",      "diön", "céng", "kông",     "gế",   "nge",   "ghà", "hấa", "tàp",
              "trảch", "où",   "bb",   "café",     "très", "für",   "qa",  "quu", "hòà",
              "ă",     "thắ",  "ẵ",    "nghiêngs", "m²",   "tiÕng", "bâ",  "đvt", "iêu2"}) {
            CAPTURE(word);
            CHECK_FALSE(passes(word));
        }
    }
}
