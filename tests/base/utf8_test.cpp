#include "base/utf8.hpp"

#include "base/text.hpp"

#include <doctest/doctest.h>

namespace tonghop {

TEST_SUITE("base") {
    TEST_CASE("well-formed UTF-8 is told from malformed bytes, each of which becomes one mark") {
        struct Case {
            std::string_view bytes;
            bool valid;
            std::string_view repaired;
        };
        using namespace std::string_view_literals;
        const Case cases[] = {
            {"", true, ""},
            {"xã Vũ Lễ", true, "xã Vũ Lễ"},
            {"a\0b"sv, true, "a\0b"sv},
            {"\x7F", true, "\x7F"},
            {"\xF0\x9F\x8C\xBE", true, "\xF0\x9F\x8C\xBE"},
            {"\xF4\x8F\xBF\xBF", true, "\xF4\x8F\xBF\xBF"},  // U+10FFFF
            {"\xED\x9F\xBF", true, "\xED\x9F\xBF"},          // last before the surrogates
            {"\x80", false, "\uFFFD"},                       // continuation without a lead
            {"a\xC3", false, "a\uFFFD"},                     // cut off
            {"\xC0\xAF", false, "\uFFFD\uFFFD"},             // overlong "/"
            {"\xC1\xBF", false, "\uFFFD\uFFFD"},
            {"\xE0\x80\xAF", false, "\uFFFD\uFFFD\uFFFD"},
            {"\xF0\x80\x80\xAF", false, "\uFFFD\uFFFD\uFFFD\uFFFD"},
            {"\xED\xA0\x80", false, "\uFFFD\uFFFD\uFFFD"},  // a surrogate
            {"\xF4\x90\x80\x80", false, "\uFFFD\uFFFD\uFFFD\uFFFD"},
            {"\xF5", false, "\uFFFD"},
            {"\xE1\xBA"
             "a",
             false, "\uFFFDa"},  // a cut sequence is one mistake
            {"\xF0\x9F\x8C", false, "\uFFFD"},
            {"\xFF\xFEx", false, "\uFFFD\uFFFDx"},
            {"12345678\xE3", false, "12345678\uFFFD"},
        };
        for (const Case& example : cases) {
            CAPTURE(example.repaired);
            CHECK(is_utf8(example.bytes) == example.valid);
            CHECK(to_valid_utf8(example.bytes) == example.repaired);
        }
    }

    TEST_CASE("every code point survives encoding and decoding") {
        std::u32string all;
        for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
            if (c < 0xD800 || c > 0xDFFF) all.push_back(c);
        }
        const std::string encoded = from_code_points(all);
        CHECK(is_utf8(encoded));
        CHECK(to_code_points(encoded) == all);
    }

    TEST_CASE("ASCII is recognised at any length and place") {
        for (std::size_t size = 0; size < 40; ++size) {
            std::string text(size, 'x');
            CHECK(is_ascii(text));
            for (char& byte : text) {
                byte = '\x80';
                CHECK_FALSE(is_ascii(text));
                byte = 'x';
            }
        }
    }
}

}  // namespace tonghop
