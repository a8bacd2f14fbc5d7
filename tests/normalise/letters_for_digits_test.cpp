#include "normalise/letters_for_digits.hpp"

#include <doctest/doctest.h>

using namespace tonghop;

namespace {

std::string read(std::string_view text) {
    const auto found = find_letter_for_digit(text);
    return found ? found->letter + " " + found->meant : "";
}

}  // namespace

TEST_SUITE("normalise") {
    TEST_CASE("a letter that looks like a digit among digits is told, with what was meant") {
        CHECK(read("2.5O4") == "O 2.504");
        CHECK(read("1.2l5") == "l 1.215");
        CHECK(read("7O") == "O 70");
        CHECK(read("trên 7o con") == "o 70");
        CHECK(read("O,5") == "O 0,5");
    }

    TEST_CASE("units of measure, words and numbers are none") {
        for (const char* text : {"7l", "12 l", "7 O", "1.250", "CO2", "Io", "", " "}) {
            CAPTURE(text);
            CHECK(read(text).empty());
        }
    }
}
