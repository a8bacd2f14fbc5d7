// Whether a sheet gives a cell twice. Excel repairs such a file and says so; to read it as one of
// both would drop a figure silently.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "grid/cell_ref.hpp"

namespace tonghop {

/// For a format whose rows stand each in one piece, in any order, their cells in any order too.
class SeenCells {
 public:
    /// False: there was that cell already, or that row is continued behind another.
    bool add(CellRef cell) {
        if (cell.row != row_ && !begin_row(cell.row)) return false;
        if (!in_order_ || (count_ > 0 && cell.column <= columns_[count_ - 1])) {
            return add_out_of_order(cell.column);
        }
        columns_[count_++] = static_cast<std::uint16_t>(cell.column);
        return true;
    }

 private:
    bool begin_row(std::uint32_t row);
    bool add_out_of_order(std::uint32_t column);

    std::uint32_t row_ = kMaxRows;
    std::vector<bool> rows_;
    bool in_order_ = true;  // the cells of the row, so far
    std::uint32_t count_ = 0;
    std::array<std::uint16_t, kMaxColumns> columns_{};  // of the row, while in order
    std::bitset<kMaxColumns> used_;                     // once they are not
};

/// For .xls, whose cells may stand anywhere.
class SeenCellsOfXls {
 public:
    static constexpr std::uint32_t kColumns = 256;

    /// False: there was that cell already.
    bool add(CellRef cell) {
        if (cell.row >= rows_.size()) rows_.resize(cell.row + std::size_t{1});
        auto used = rows_[cell.row][cell.column];
        if (used) return false;
        used = true;
        return true;
    }

 private:
    std::vector<std::bitset<kColumns>> rows_;
};

}  // namespace tonghop
