#include "formats/html_grid.hpp"

#include <algorithm>

#include "formats/faults.hpp"

namespace tonghop {

void HtmlEffort::spend(std::uint64_t steps) {
    if (steps > left) refuse_too_large("html: too many spanned cells");
    left -= steps;
}

void HtmlGrid::begin_row(std::uint32_t sheet_rows) {
    if (bottom_ >= kMaxRows) refuse_too_large("html: more rows than a sheet has");
    row_starts_.push_back(bottom_);
    bottom_ = std::min(bottom_ + std::max(sheet_rows, 1U), kMaxRows);
    column_ = 0;
}

CellRef HtmlGrid::place(std::uint32_t columns, std::uint32_t rows) {
    const std::size_t row = row_starts_.size() - 1;
    std::uint32_t steps = 1;
    for (; column_ < busy_until_.size() && busy_until_[column_] > row; ++steps) ++column_;
    effort_->spend(steps);
    if (corner_.column + column_ >= kMaxColumns) {
        refuse_damaged("html: more cells than a row has");
    }
    columns = std::min(columns, kMaxColumns - corner_.column - column_);
    if (rows > 1) {
        effort_->spend(columns);
        const std::size_t end = column_ + columns;
        if (busy_until_.size() < end) busy_until_.resize(end, 0);
        std::fill(busy_until_.begin() + column_, busy_until_.begin() + column_ + columns,
                  row + rows);
    }
    last_ = {row_starts_.back(), corner_.column + column_};
    column_ += columns;
    right_ = std::max(right_, corner_.column + column_);
    return last_;
}

void HtmlGrid::enlarge(std::uint32_t bottom, std::uint32_t right) {
    bottom_ = std::max(bottom_, bottom);
    right_ = std::max(right_, right);
    column_ = std::max(column_, right - std::min(right, corner_.column));
}

void HtmlGrid::merge(std::uint32_t columns, std::uint32_t rows) {
    merges_.push_back({last_, std::min(last_.column + columns, kMaxColumns) - 1,
                       row_starts_.size() - 1 + rows - 1});
}

void HtmlGrid::declare_columns(std::uint32_t columns, bool hidden) {
    const std::size_t end = std::min<std::size_t>(hidden_.size() + columns, kMaxColumns);
    hidden_.resize(end, hidden);
}

std::vector<CellRange> HtmlGrid::merges() const {
    std::vector<CellRange> ranges;
    for (const Merge& merge : merges_) {
        const std::size_t last = std::min(merge.last_row, row_starts_.size() - 1);
        const CellRange range{merge.first, {row_starts_[last], merge.last_column}};
        if (!(range.first == range.last)) ranges.push_back(range);
    }
    return ranges;
}

}  // namespace tonghop
