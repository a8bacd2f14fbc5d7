#include "formats/xml_text.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tonghop;

namespace {

std::string decoded(std::string_view raw) {
    std::string out;
    append_character_data(raw, out);
    return out;
}

std::string unescaped(std::string_view text) {
    std::string out;
    append_xstring(text, out);
    return out;
}

}  // namespace

TEST_SUITE("formats") {
    TEST_CASE("references are resolved and line ends become line feeds") {
        struct Row {
            std::string_view raw;
            std::string_view want;
        };
        const std::vector<Row> rows = {
            {"&lt;b&gt; &amp; &quot;x&apos;", "<b> & \"x'"},
            {"&#39;&#x1EA1;&#x1F600;", "'ạ😀"},
            {"&#xD;&#10;", "\r\n"},
            {"a\r\nb\rc\nd", "a\nb\nc\nd"},
            {"Thị trấn Bắc Sơn", "Thị trấn Bắc Sơn"},
            {"&amp;lt;", "&lt;"},
        };
        for (const Row& row : rows) CHECK(decoded(row.raw) == row.want);
    }

    TEST_CASE("what is no XML character data is refused, never repaired") {
        const std::vector<std::string> rows = {"&nbsp;",
                                               "&",
                                               "&#0;",
                                               "&#xD800;",
                                               "&#x110000;",
                                               "&#;",
                                               "&#x;",
                                               "&#12a;",
                                               "a\x01z",
                                               "\x1B[31m",
                                               "a\xC3(",
                                               "\xC0\xAF",
                                               "\xED\xA0\x80",
                                               "\xF5\x80\x80\x80",
                                               "\xE1\xBB",
                                               "\xEF\xBF\xBF",
                                               "&#99999999999999;"};
        for (const std::string& row : rows) {
            CAPTURE(row);
            CHECK_THROWS_AS(decoded(row), WorkbookError);
        }
    }

    TEST_CASE("plain ASCII is recognised at every length and place") {
        for (std::size_t size = 0; size < 40; ++size) {
            CHECK(is_plain_ascii(std::string(size, 'x')));
            for (std::size_t at = 0; at < size; ++at) {
                for (const char special : {'&', '\n', '\x1F', '\x80', '\xFF', '\0'}) {
                    std::string text(size, 'x');
                    text[at] = special;
                    CHECK_FALSE(is_plain_ascii(text));
                }
            }
        }
    }

    TEST_CASE("Excel's escapes of characters are decoded, and only those") {
        struct Row {
            std::string_view text;
            std::string_view want;
        };
        const std::vector<Row> rows = {
            {"line_x000D_\nend", "line\r\nend"},
            {"_x005F_x0041_", "_x0041_"},
            {"_xD801__xDC05_", "𐐅"},
            {"_xD801_8", "_xD801_8"},
            {"_xDC05_", "_xDC05_"},
            {"_x00_ _xZZZZ_ _x0041", "_x00_ _xZZZZ_ _x0041"},
            {"__x0041__", "_A_"},
            {"_x1EA1_", "ạ"},
        };
        for (const Row& row : rows) CHECK(unescaped(row.text) == row.want);
        CHECK(unescaped("a_x0000_b") == std::string("a\0b", 3));
    }
}
