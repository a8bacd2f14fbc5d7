// Whether a sheet gives a cell twice. Excel repairs such a file and says so; to read it as one of
// both would drop a figure silently.
#pragma once

#include <algorithm>
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
        const std::uint32_t word = cell.column / kBits;
        const std::uint64_t bit = std::uint64_t{1} << cell.column % kBits;
        if ((columns_[word] & bit) != 0) return false;
        columns_[word] |= bit;
        used_words_ = std::max(used_words_, word + 1);
        return true;
    }

 private:
    static constexpr std::uint32_t kBits = 64;

    bool begin_row(std::uint32_t row);

    std::uint32_t row_ = kMaxRows;
    std::vector<std::uint64_t> rows_;                           // a bit a row
    std::array<std::uint64_t, kMaxColumns / kBits> columns_{};  // a bit a column of the row
    std::uint32_t used_words_ = 0;  // of columns_: the others are zero, and need no clearing
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
