#include "formats/plain_text.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "formats/xml_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tonghop;

namespace {

// What the careful reader makes of it; nothing if it refuses.
std::string careful(const std::string& raw) {
    std::string out;
    try {
        append_literal_data(raw, out);
    } catch (const WorkbookError&) {
        return "refused";
    }
    return out;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("Vietnamese and plain text are used where they lie") {
        for (const char* text : {"", "a", "1.250,5", "Tổng sản lượng lương thực", "ỦY BAN NHÂN DÂN",
                                 "a\tb\nc", "€ đồng", "Ưu tiên ☐"}) {
            CAPTURE(text);
            CHECK(is_plain_text(text));
        }
    }

    TEST_CASE("what is to be decoded or refused is not plain") {
        for (const std::string text : {"a&amp;b", "a\rb", "\x01", "\x80", "\xC3", "\xE1\xBA",
                                       "\xE1\xBA"
                                       "a",
                                       "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xEF\xBF\xBF",
                                       "\xF5\x80\x80\x80", "\xFF"}) {
            CAPTURE(text);
            CHECK_FALSE(is_plain_text(text));
        }
    }

    TEST_CASE("no text of up to three bytes is plain that the careful reader changes or refuses") {
        for (unsigned first = 0; first < 256; ++first) {
            for (unsigned second = 0; second < 256; ++second) {
                // Thirds on both sides of every border of the encoding.
                for (const unsigned third : {0x00U, 0x41U, 0x7FU, 0x80U, 0x9FU, 0xA0U, 0xBFU, 0xC0U,
                                             0xC2U, 0xE1U, 0xFFU}) {
                    std::string text;
                    for (const unsigned byte : {first, second, third}) {
                        text += static_cast<char>(byte);
                    }
                    for (; !text.empty(); text.pop_back()) {
                        if (is_plain_text(text) && careful(text) != text) {
                            FAIL(first, " ", second, " ", third);
                        }
                    }
                }
            }
        }
    }

    TEST_CASE("every letter of Vietnamese is plain") {
        for (char32_t letter = 0xC0; letter < 0x1F00; ++letter) {
            std::string text;
            append_utf8(text, letter);
            if (!is_plain_text(text)) FAIL(static_cast<unsigned>(letter));
        }
    }
}
