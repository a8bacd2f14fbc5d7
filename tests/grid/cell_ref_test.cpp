#include "grid/cell_ref.hpp"

#include "grid/source_cell.hpp"

#include <doctest/doctest.h>

namespace tonghop {

TEST_SUITE("grid") {
    TEST_CASE("columns are spelt in letters, and every reference reads back") {
        CHECK(column_letters(0) == "A");
        CHECK(column_letters(25) == "Z");
        CHECK(column_letters(26) == "AA");
        CHECK(column_letters(701) == "ZZ");
        CHECK(column_letters(702) == "AAA");
        CHECK(column_letters(kMaxColumns - 1) == "XFD");
        CHECK(column_letters(0xFFFFFFFF) == "MWLQKWV");
        for (std::uint32_t column = 0; column < kMaxColumns; ++column) {
            const CellRef ref{column * 64, column};
            REQUIRE(CellRef::parse(ref.to_string()) == ref);
        }
    }

    TEST_CASE("references are read as Excel writes them, and nothing else is") {
        struct Case {
            std::string_view text;
            std::optional<CellRef> ref;
        };
        const Case cases[] = {
            {"A1", CellRef{0, 0}},
            {"B6", CellRef{5, 1}},
            {"$B$6", CellRef{5, 1}},
            {"b6", CellRef{5, 1}},
            {"B$6", CellRef{5, 1}},
            {"XFD1048576", CellRef{1'048'575, 16'383}},
            {"XFE1", {}},
            {"A1048577", {}},
            {"A0", {}},
            {"A01", {}},
            {"", {}},
            {"A", {}},
            {"6", {}},
            {"$", {}},
            {"A$", {}},
            {"A1 ", {}},
            {"A1:B2", {}},
            {"AAAAAAAAAAAAAAAAAAAA1", {}},
            {"A99999999999999999999", {}},
            {"A-1", {}},
            {"À1", {}},
        };
        for (const auto& [text, ref] : cases) {
            CAPTURE(text);
            CHECK(CellRef::parse(text) == ref);
        }
    }

    TEST_CASE("ranges are rectangles with both corners included") {
        const auto range = CellRange::parse("B2:D4");
        REQUIRE(range);
        CHECK(range->to_string() == "B2:D4");
        CHECK(range->contains({1, 1}));
        CHECK(range->contains({3, 3}));
        CHECK_FALSE(range->contains({0, 1}));
        CHECK_FALSE(range->contains({4, 1}));
        CHECK_FALSE(range->contains({1, 0}));
        CHECK_FALSE(range->contains({1, 4}));
        CHECK(CellRange::parse("D4:B2") == range);
        CHECK(CellRange::parse("$D2:B$4") == range);
        CHECK(CellRange::parse("B6")->to_string() == "B6");
        for (const std::string_view text : {"", ":", "A1:", ":A1", "A:B", "1:2", "A1:B2:C3"}) {
            CAPTURE(text);
            CHECK_FALSE(CellRange::parse(text));
        }
    }

    TEST_CASE("references order by row, then by column") {
        CHECK(CellRef{0, 9} < CellRef{1, 0});
        CHECK(CellRef{1, 0} < CellRef{1, 1});
    }

    TEST_CASE("an address names as much as is known") {
        CHECK(SourceCell{"BC_VuLe.xlsx", "T5", CellRef{22, 3}}.to_string() ==
              "BC_VuLe.xlsx!T5!D23");
        CHECK(SourceCell{"BC_VuLe.xlsx", "T5", {}}.to_string() == "BC_VuLe.xlsx!T5");
        CHECK(SourceCell{"BC_VuLe.xlsx", "", {}}.to_string() == "BC_VuLe.xlsx");
        CHECK(SourceCell{"a", "T5", {}} < SourceCell{"a", "T5", CellRef{0, 0}});
    }
}

}  // namespace tonghop
