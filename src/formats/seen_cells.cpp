#include "formats/seen_cells.hpp"

namespace tonghop {

bool SeenCells::begin_row(std::uint32_t row) {
    if (row >= rows_.size()) rows_.resize(row + std::size_t{1});
    if (rows_[row]) return false;
    rows_[row] = true;
    row_ = row;
    in_order_ = true;
    count_ = 0;
    return true;
}

bool SeenCells::add_out_of_order(std::uint32_t column) {
    if (in_order_) {
        in_order_ = false;
        used_.reset();
        for (std::uint32_t i = 0; i < count_; ++i) used_.set(columns_[i]);
    }
    if (used_[column]) return false;
    used_.set(column);
    return true;
}

}  // namespace tonghop
