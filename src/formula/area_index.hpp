// Which cells of a sparse sheet lie in an area, for the price of those that do: formulas name
// areas of a million rows that hold ten cells.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "grid/cell_ref.hpp"

namespace tonghop {

class AreaIndex {
 public:
    AreaIndex() = default;
    /// `cells` in row-major order, without equals. A cell is known by its position there.
    explicit AreaIndex(std::vector<CellRef> cells);

    std::size_t size() const { return cells_.size(); }
    CellRef at(std::size_t position) const { return cells_[position]; }
    /// size() if there is none.
    std::size_t find(CellRef cell) const;

    /// Calls `visit(position)` for each cell in `area` until it returns false; row by row or column
    /// by column, whichever has fewer lines. Returns what it cost: lines looked at and cells
    /// visited.
    template <typename Visit>
    std::size_t for_each(const CellRange& area, Visit visit) const {
        const Lines rows = lines_in(rows_, area.first.row, area.last.row);
        const Lines columns = lines_in(columns_, area.first.column, area.last.column);
        const bool by_row = rows.size() <= columns.size();
        std::size_t cost = 0;
        const auto& lines = by_row ? rows_ : columns_;
        const Lines chosen = by_row ? rows : columns;
        for (std::size_t line = chosen.first; line < chosen.last; ++line) {
            std::size_t at = lines[line].first;
            const std::size_t end = lines[line + 1].first;
            at = by_row ? first_in_row(at, end, area.first.column)
                        : first_in_column(at, end, area.first.row);
            ++cost;
            for (; at < end; ++at, ++cost) {
                const std::size_t position = by_row ? at : by_column_[at];
                if (!area.contains(cells_[position])) break;
                if (!visit(position)) return cost;
            }
        }
        return cost;
    }

 private:
    /// A row or a column that has cells, and where they begin. A last one marks the end.
    struct Line {
        std::uint32_t number;
        std::uint32_t first;
    };
    struct Lines {
        std::size_t first;
        std::size_t last;
        std::size_t size() const { return last - first; }
    };
    static Lines lines_in(const std::vector<Line>& lines, std::uint32_t first, std::uint32_t last);
    std::size_t first_in_row(std::size_t at, std::size_t end, std::uint32_t column) const;
    std::size_t first_in_column(std::size_t at, std::size_t end, std::uint32_t row) const;

    std::vector<CellRef> cells_;
    std::vector<std::uint32_t> by_column_;  // positions
    std::vector<Line> rows_;
    std::vector<Line> columns_;
};

}  // namespace tonghop
