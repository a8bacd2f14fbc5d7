#include "grid/workbook.hpp"

#include <doctest/doctest.h>

#include <random>

namespace tonghop {

namespace {

Cell text_cell(CellRef ref, std::string text) {
    Cell cell;
    cell.ref = ref;
    cell.type = CellType::text;
    cell.text = std::move(text);
    return cell;
}

/// The plain definition of `merge_at`, to hold the index against.
const CellRange* first_cover(const Sheet& sheet, CellRef ref) {
    for (const CellRange& range : sheet.merges()) {
        if (range.contains(ref)) return &range;
    }
    return nullptr;
}

}  // namespace

TEST_SUITE("grid") {
    TEST_CASE("a sheet of many blocks of cells keeps them all, in order") {
        constexpr std::uint32_t kRows = 5000;
        Sheet sheet("T5", false);
        for (std::uint32_t row = kRows; row-- > 0;) {
            sheet.add(text_cell({row, 0}, std::to_string(row)));
        }
        CHECK(sheet.unsealed().front().text == "4999");
        sheet.seal();
        REQUIRE(sheet.cells().size() == kRows);
        for (std::uint32_t row = 0; row < kRows; ++row) {
            CHECK(sheet.at({row, 0})->text == std::to_string(row));
        }
    }

    TEST_CASE("cells are found wherever they were added, and the last at an address wins") {
        Sheet sheet("T5", false);
        sheet.add(text_cell({5, 1}, "old"));
        sheet.add(text_cell({0, 3}, "title"));
        sheet.add(text_cell({5, 0}, "left"));
        sheet.add(text_cell({5, 1}, "older"));
        sheet.add(text_cell({5, 1}, "new"));
        sheet.seal();
        REQUIRE(sheet.cells().size() == 3);
        CHECK(sheet.cells()[0].text == "title");
        CHECK(sheet.cells()[1].text == "left");
        CHECK(sheet.at({5, 1})->text == "new");
        CHECK(sheet.at({5, 2}) == nullptr);
        CHECK(sheet.at({9, 0}) == nullptr);
        CHECK(sheet.used_range()->to_string() == "A1:D6");
        CHECK(sheet.name() == "T5");
    }

    TEST_CASE("a blank sheet has no cells and no extent") {
        Sheet sheet("", true);
        sheet.seal();
        CHECK(sheet.at({0, 0}) == nullptr);
        CHECK(sheet.at_merged({0, 0}) == nullptr);
        CHECK(sheet.merge_at({0, 0}) == nullptr);
        CHECK_FALSE(sheet.used_range());
        CHECK(sheet.hidden());
    }

    TEST_CASE("every cell of a merged range answers with the range's head") {
        Sheet sheet("T5", false);
        sheet.add(text_cell({1, 1}, "Năm 2024"));
        sheet.add(text_cell({2, 2}, "hidden below the merge"));
        sheet.add(text_cell({4, 4}, "alone"));
        sheet.add_merge(*CellRange::parse("B2:C3"));
        sheet.add_merge(*CellRange::parse("F1:G1"));
        sheet.seal();
        for (const CellRef ref : {CellRef{1, 1}, CellRef{1, 2}, CellRef{2, 1}, CellRef{2, 2}}) {
            CHECK(sheet.at_merged(ref)->text == "Năm 2024");
        }
        CHECK(sheet.at_merged({4, 4})->text == "alone");
        CHECK(sheet.at_merged({0, 6}) == nullptr);  // a merged range without content
        CHECK(sheet.merge_at({0, 6})->to_string() == "F1:G1");
        CHECK(sheet.merge_at({1, 3}) == nullptr);
    }

    TEST_CASE("overlapping ranges: the first in row-major order of heads covers a cell") {
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            Sheet sheet("T5", false);
            const std::uint32_t side = 4 + static_cast<std::uint32_t>(random() % 30);
            const auto below = [&random](std::uint32_t bound) {
                return static_cast<std::uint32_t>(random() % bound);
            };
            for (auto ranges = random() % 40; ranges > 0; --ranges) {
                const CellRef first{below(side), below(side)};
                sheet.add_merge({first, {first.row + below(side), first.column + below(side)}});
            }
            sheet.seal();
            for (std::uint32_t row = 0; row < 2 * side; ++row) {
                for (std::uint32_t column = 0; column < 2 * side; ++column) {
                    REQUIRE(sheet.merge_at({row, column}) == first_cover(sheet, {row, column}));
                }
            }
        }
    }

    TEST_CASE("ranges at the edges of a sheet are found, those beyond them dropped") {
        Sheet sheet("T5", false);
        sheet.add_merge(*CellRange::parse("A1048576:XFD1048576"));
        sheet.add_merge(*CellRange::parse("XFD1:XFD9"));
        sheet.add_merge({{0, 0}, {kMaxRows, 0}});
        sheet.add_merge({{0, 0}, {0, kMaxColumns}});
        sheet.add_merge({{5, 5}, {4, 5}});
        sheet.seal();
        CHECK(sheet.merges().size() == 2);
        CHECK(sheet.merge_at({kMaxRows - 1, 77}) != nullptr);
        CHECK(sheet.merge_at({3, kMaxColumns - 1})->to_string() == "XFD1:XFD9");
        CHECK(sheet.merge_at({3, kMaxColumns}) == nullptr);
        CHECK(sheet.merge_at({0, 0}) == nullptr);
    }

    TEST_CASE("a hundred thousand hostile ranges do not slow lookups down") {
        // Tall ranges in every second column: a list ordered by rows would visit most of them for
        // each cell of a free column (about 10^11 steps here, which take minutes).
        Sheet sheet("T5", false);
        for (std::uint32_t i = 0; i < 100'000; ++i) {
            const std::uint32_t column = i * 7919 % (kMaxColumns / 2) * 2;
            sheet.add_merge({{i, column}, {kMaxRows - 1, column}});
        }
        sheet.seal();
        std::size_t covered = 0;
        for (std::uint32_t i = 0; i < 1'000'000; ++i) {
            if (sheet.merge_at({kMaxRows - 1 - i % 1000, i % kMaxColumns}) != nullptr) ++covered;
        }
        CHECK(covered == 500'000);
    }
}

}  // namespace tonghop
