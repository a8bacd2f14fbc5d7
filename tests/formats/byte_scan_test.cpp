#include "formats/byte_scan.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tonghop;

TEST_SUITE("formats") {
    TEST_CASE("the end of a token is found at every place, whatever stands before and behind") {
        for (std::size_t at = 0; at < 20; ++at) {
            for (unsigned before = 0x20; before < 0x80; ++before) {
                if (before == '<' || before == '"' || before == '&') continue;
                for (const char behind : {'\0', '\x01', '<', '"', 'x', '\xFF'}) {
                    std::string text(40, behind);
                    text.replace(0, at, std::string(at, static_cast<char>(before)));
                    text.back() = '\0';
                    text[at] = '<';
                    REQUIRE(byte_scan::find_tag(text.data()) == text.data() + at);
                    for (const char end : {'"', '&', '<', '\x1F', '\0', '\n', '\x80', '\xFF'}) {
                        text[at] = end;
                        REQUIRE(byte_scan::find_value_end(text.data()) == text.data() + at);
                    }
                }
            }
        }
    }

    TEST_CASE("text outside of ASCII does not end at its bytes") {
        std::string text = "Tổng sản lượng lương thực \xFF\x80\x01<";
        const std::size_t at = text.size() - 1;
        text.append(byte_scan::kStep, '\0');
        CHECK(byte_scan::find_tag(text.data()) == text.data() + at);
    }
}
