#include <doctest/doctest.h>

#include <random>
#include <set>
#include <vector>

#include "formula/area_index.hpp"

namespace tonghop {

TEST_SUITE("formula") {
    TEST_CASE("an area index finds exactly the cells that lie in an area") {
        std::mt19937 random(20240630);
        const auto below = [&random](unsigned n) {
            return static_cast<std::uint32_t>(random() % n);
        };
        for (int round = 0; round < 200; ++round) {
            std::set<CellRef> cells;
            for (unsigned i = below(60); i > 0; --i) cells.insert({below(12), below(12)});
            const AreaIndex index({cells.begin(), cells.end()});
            const CellRef first{below(12), below(12)};
            const CellRange area{first, {first.row + below(12), first.column + below(12)}};
            std::set<CellRef> expected;
            for (const CellRef cell : cells) {
                if (area.contains(cell)) expected.insert(cell);
            }
            std::vector<CellRef> found;
            index.for_each(area, [&](std::size_t position) {
                found.push_back(index.at(position));
                return true;
            });
            CHECK(found.size() == expected.size());
            CHECK(std::set<CellRef>(found.begin(), found.end()) == expected);
        }
    }

    TEST_CASE("a whole column costs no more than the cells in it") {
        std::vector<CellRef> cells;
        for (std::uint32_t row = 0; row < 10'000; ++row) {
            for (std::uint32_t column = 0; column < 20; ++column) cells.push_back({row, column});
        }
        const AreaIndex index(cells);
        std::size_t found = 0;
        const auto count = [&found](std::size_t) { return ++found > 0; };
        CHECK(index.for_each({{0, 3}, {kMaxRows - 1, 3}}, count) < 10'100);
        CHECK(found == 10'000);
        CHECK(index.for_each({{7, 0}, {7, kMaxColumns - 1}}, count) < 100);
        CHECK(AreaIndex().for_each({{0, 0}, {kMaxRows - 1, 3}}, count) == 0);
    }

    TEST_CASE("visiting an area stops when asked to") {
        const AreaIndex index({{0, 0}, {1, 0}, {2, 0}});
        int visits = 0;
        index.for_each({{0, 0}, {9, 0}}, [&visits](std::size_t) { return ++visits < 2; });
        CHECK(visits == 2);
    }
}

}  // namespace tonghop
