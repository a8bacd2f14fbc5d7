#include "grid/workbook.hpp"

#include <algorithm>
#include <utility>

namespace tonghop {

namespace {

bool is_inside_a_sheet(const CellRange& range) {
    return range.first.row <= range.last.row && range.last.row < kMaxRows &&
           range.first.column <= range.last.column && range.last.column < kMaxColumns;
}

}  // namespace

void Sheet::seal() {
    const auto by_ref = [](const Cell& a, const Cell& b) { return a.ref < b.ref; };
    // Files are nearly always in order already; then nothing is moved.
    if (!std::is_sorted(cells_.begin(), cells_.end(), by_ref)) {
        std::stable_sort(cells_.begin(), cells_.end(), by_ref);
    }
    const auto same_ref = [](const Cell& a, const Cell& b) { return a.ref == b.ref; };
    // unique keeps the first of equals; seen from the end that is the last one added.
    if (std::adjacent_find(cells_.begin(), cells_.end(), same_ref) != cells_.end()) {
        cells_.erase(cells_.begin(), std::unique(cells_.rbegin(), cells_.rend(), same_ref).base());
    }
    std::erase_if(merges_, [](const CellRange& range) { return !is_inside_a_sheet(range); });
    std::sort(merges_.begin(), merges_.end());
    merges_.erase(std::unique(merges_.begin(), merges_.end()), merges_.end());
    merge_index_ = MergeIndex(merges_);
}

const Cell* Sheet::at(CellRef ref) const {
    const auto cell = std::lower_bound(
        cells_.begin(), cells_.end(), ref,
        [](const Cell& candidate, CellRef wanted) { return candidate.ref < wanted; });
    return cell != cells_.end() && cell->ref == ref ? &*cell : nullptr;
}

const Cell* Sheet::at_merged(CellRef ref) const {
    const CellRange* range = merge_at(ref);
    return at(range != nullptr ? range->first : ref);
}

const CellRange* Sheet::merge_at(CellRef ref) const {
    const auto position = merge_index_.find(ref);
    return position ? &merges_[*position] : nullptr;
}

std::optional<CellRange> Sheet::used_range() const {
    if (cells_.empty()) return std::nullopt;
    CellRange range{cells_.front().ref, cells_.back().ref};  // rows; columns follow
    for (const Cell& cell : cells_) {
        range.first.column = std::min(range.first.column, cell.ref.column);
        range.last.column = std::max(range.last.column, cell.ref.column);
    }
    return range;
}

}  // namespace tonghop
