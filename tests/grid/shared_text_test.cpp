#include "grid/shared_text.hpp"

#include <doctest/doctest.h>

using tonghop::SharedText;

TEST_SUITE("grid") {
    TEST_CASE("copies of a text share it, and changing one leaves the other") {
        const SharedText font("Times New Roman, and the fallbacks of a long list");
        SharedText copy = font;
        CHECK(copy == font);
        CHECK(copy.str().data() == font.str().data());
        copy = std::string("Arial");
        CHECK(copy == "Arial");
        CHECK(font != copy);
        copy = {};
        CHECK(copy.empty());
        CHECK(copy == "");
        CHECK(sizeof(SharedText) == sizeof(void*));
    }
}
