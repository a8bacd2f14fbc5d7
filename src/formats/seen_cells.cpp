#include "formats/seen_cells.hpp"

namespace tonghop {

bool SeenCells::begin_row(std::uint32_t row) {
    const std::size_t word = row / kBits;
    const std::uint64_t bit = std::uint64_t{1} << row % kBits;
    if (word >= rows_.size()) rows_.resize(word + 1);
    if ((rows_[word] & bit) != 0) return false;
    rows_[word] |= bit;
    row_ = row;
    std::fill_n(columns_.begin(), used_words_, 0);
    used_words_ = 0;
    return true;
}

}  // namespace tonghop
