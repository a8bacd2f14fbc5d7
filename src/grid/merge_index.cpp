#include "grid/merge_index.hpp"

#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

namespace tonghop {

namespace {

// Node 1 is the root; 2n and 2n+1 are the halves of n; leaf of column c is kMaxColumns + c.
static_assert((kMaxColumns & (kMaxColumns - 1)) == 0, "the tree needs a power of two");

}  // namespace

MergeIndex::MergeIndex(const std::vector<CellRange>& ranges) {
    if (ranges.empty()) return;
    in_use_.assign(std::size_t{2} * kMaxColumns, false);
    for (std::size_t i = 0; i < ranges.size(); ++i) hang(ranges[i], static_cast<std::uint32_t>(i));
    cut_into_disjoint_pieces();
}

void MergeIndex::hang(const CellRange& range, std::uint32_t position) {
    const auto on = [&](std::uint32_t node) {
        pieces_.push_back({node, range.first.row, range.last.row, position});
        in_use_[node] = true;
    };
    std::uint32_t left = kMaxColumns + range.first.column;
    std::uint32_t right = kMaxColumns + range.last.column + 1;
    for (; left < right; left /= 2, right /= 2) {
        if (left % 2 == 1) on(left++);
        if (right % 2 == 1) on(--right);
    }
}

void MergeIndex::cut_into_disjoint_pieces() {
    std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
        return std::tie(a.node, a.first_row, a.range) < std::tie(b.node, b.first_row, b.range);
    });
    std::vector<Piece> disjoint;
    disjoint.reserve(pieces_.size());
    const auto later = [](const Piece& a, const Piece& b) { return a.range > b.range; };
    for (std::size_t next = 0; next < pieces_.size();) {
        // Sweeps down the rows of one node; the open piece of the first range owns each row.
        const std::uint32_t node = pieces_[next].node;
        std::priority_queue<Piece, std::vector<Piece>, decltype(later)> open(later);
        std::uint32_t row = 0;
        const auto more = [&] { return next < pieces_.size() && pieces_[next].node == node; };
        while (more() || !open.empty()) {
            if (open.empty()) row = pieces_[next].first_row;
            while (more() && pieces_[next].first_row <= row) open.push(pieces_[next++]);
            const Piece owner = open.top();
            if (owner.last_row < row) {
                open.pop();
                continue;
            }
            std::uint32_t last = owner.last_row;
            if (more()) last = std::min(last, pieces_[next].first_row - 1);
            const bool continues = !disjoint.empty() && disjoint.back().node == node &&
                                   disjoint.back().range == owner.range &&
                                   disjoint.back().last_row + 1 == row;
            if (continues) {
                disjoint.back().last_row = last;
            } else {
                disjoint.push_back({node, row, last, owner.range});
            }
            row = last + 1;
        }
    }
    disjoint.shrink_to_fit();
    pieces_ = std::move(disjoint);
}

std::optional<std::uint32_t> MergeIndex::find(CellRef ref) const {
    std::optional<std::uint32_t> first;
    if (pieces_.empty() || ref.column >= kMaxColumns) return first;
    for (std::uint32_t node = kMaxColumns + ref.column; node > 0; node /= 2) {
        if (!in_use_[node]) continue;
        auto piece =
            std::upper_bound(pieces_.begin(), pieces_.end(), std::pair(node, ref.row),
                             [](const auto& wanted, const Piece& candidate) {
                                 return wanted < std::pair(candidate.node, candidate.first_row);
                             });
        if (piece == pieces_.begin()) continue;
        --piece;
        if (piece->node != node || ref.row > piece->last_row) continue;
        if (!first || piece->range < *first) first = piece->range;
    }
    return first;
}

}  // namespace tonghop
