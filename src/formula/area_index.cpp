#include "formula/area_index.hpp"

#include <numeric>
#include <utility>

namespace tonghop {

AreaIndex::AreaIndex(std::vector<CellRef> cells) : cells_(std::move(cells)) {
    constexpr std::uint32_t kEnd = ~0U;
    const auto count = static_cast<std::uint32_t>(cells_.size());
    by_column_.resize(count);
    std::iota(by_column_.begin(), by_column_.end(), 0U);
    std::stable_sort(by_column_.begin(), by_column_.end(),
                     [this](auto a, auto b) { return cells_[a].column < cells_[b].column; });
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t row = cells_[i].row;
        if (rows_.empty() || rows_.back().number != row) rows_.push_back({row, i});
        const std::uint32_t column = cells_[by_column_[i]].column;
        if (columns_.empty() || columns_.back().number != column) columns_.push_back({column, i});
    }
    rows_.push_back({kEnd, count});
    columns_.push_back({kEnd, count});
}

std::size_t AreaIndex::find(CellRef cell) const {
    const auto found = std::lower_bound(cells_.begin(), cells_.end(), cell);
    return found != cells_.end() && *found == cell
               ? static_cast<std::size_t>(found - cells_.begin())
               : cells_.size();
}

AreaIndex::Lines AreaIndex::lines_in(const std::vector<Line>& lines, std::uint32_t first,
                                     std::uint32_t last) {
    if (lines.empty()) return {0, 0};
    const auto position = [&lines](std::uint32_t number) {
        const auto found =
            std::lower_bound(lines.begin(), lines.end(), number,
                             [](const Line& line, std::uint32_t n) { return line.number < n; });
        return static_cast<std::size_t>(found - lines.begin());
    };
    return {position(first), position(last + 1)};
}

std::size_t AreaIndex::first_in_row(std::size_t at, std::size_t end, std::uint32_t column) const {
    const auto begin = cells_.begin();
    const auto found = std::lower_bound(
        begin + static_cast<std::ptrdiff_t>(at), begin + static_cast<std::ptrdiff_t>(end), column,
        [](CellRef cell, std::uint32_t wanted) { return cell.column < wanted; });
    return static_cast<std::size_t>(found - begin);
}

std::size_t AreaIndex::first_in_column(std::size_t at, std::size_t end, std::uint32_t row) const {
    const auto begin = by_column_.begin();
    const auto found = std::lower_bound(begin + static_cast<std::ptrdiff_t>(at),
                                        begin + static_cast<std::ptrdiff_t>(end), row,
                                        [this](std::uint32_t position, std::uint32_t wanted) {
                                            return cells_[position].row < wanted;
                                        });
    return static_cast<std::size_t>(found - begin);
}

}  // namespace tonghop
