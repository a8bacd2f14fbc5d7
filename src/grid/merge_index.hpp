// Which merged range covers a cell, quickly whatever the ranges are: a hostile sheet may hold a
// hundred thousand of them, overlapping at will.
//
// A segment tree over the columns of a sheet: each range is hung on the few tree nodes that make up
// its columns (at most 26), and within a node the rows are cut into disjoint pieces, each owned by
// the first range in order. Building costs O(n log n) with n = ranges x nodes; a lookup is one
// binary search for each of the at most 15 nodes above a column.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "grid/cell_ref.hpp"

namespace tonghop {

class MergeIndex {
 public:
    MergeIndex() = default;
    explicit MergeIndex(const std::vector<CellRange>& ranges);

    /// Position of the first range that covers `ref`.
    std::optional<std::uint32_t> find(CellRef ref) const;

 private:
    /// Rows of one tree node that belong to one range.
    struct Piece {
        std::uint32_t node;
        std::uint32_t first_row;
        std::uint32_t last_row;
        std::uint32_t range;
    };
    void hang(const CellRange& range, std::uint32_t position);
    void cut_into_disjoint_pieces();

    std::vector<Piece> pieces_;  // by node, then by row
    std::vector<bool> in_use_;   // by node
};

}  // namespace tonghop
