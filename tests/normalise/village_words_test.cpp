#include "normalise/village_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

namespace {

std::size_t phrase_in_front_of(std::string_view text) {
    return leading_village_phrase(text_tokens(text));
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("kinds of villages are told by one word, by several or by part of several") {
        for (const char* word : {"thôn", "khóm", "buôn", "tổ", "tdp", "làng"}) {
            CAPTURE(word);
            CHECK(is_village_word(word));
            CHECK(is_village_kind(word));
        }
        for (const char* word : {"dân", "cư", "phố", "tiểu"}) {
            CAPTURE(word);
            CHECK_FALSE(is_village_word(word));
            CHECK(is_village_kind(word));
        }
        CHECK_FALSE(is_village_kind("xã"));
        CHECK_FALSE(is_village_kind("thị"));
    }

    TEST_CASE("kinds of several words count all of them, in front of a name only") {
        CHECK(phrase_in_front_of("Tổ dân phố 3") == 3);
        CHECK(phrase_in_front_of("KHU DÂN CƯ Nà Lay") == 3);
        CHECK(phrase_in_front_of("Khối phố 2") == 2);
        CHECK(phrase_in_front_of("Thôn Tiểu Khu") == 0);
        CHECK(phrase_in_front_of("Tổ vay vốn") == 0);
        CHECK(phrase_in_front_of("") == 0);
    }
}
