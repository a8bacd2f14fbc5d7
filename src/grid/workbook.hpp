// A workbook in memory: sparse sheets in file order.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grid/cell_span.hpp"
#include "grid/merge_index.hpp"
#include "grid/text_comparison.hpp"

namespace tonghop {

/// A sparse sheet: non-blank cells in row-major order, and the merged ranges.
class Sheet {
 public:
    Sheet(std::string name, bool hidden) : name_(std::move(name)), hidden_(hidden) {}

    const std::string& name() const { return name_; }
    bool hidden() const { return hidden_; }
    const Cells& cells() const { return cells_; }
    const std::vector<CellRange>& merges() const { return merges_; }

    /// The cell at `ref`, or nullptr if it is blank.
    const Cell* at(CellRef ref) const;
    /// Like `at`, but any cell of a merged range answers with the range's head.
    const Cell* at_merged(CellRef ref) const;
    /// The merged range that covers `ref`, if any; where ranges overlap, the first in row-major
    /// order of their heads. Costs a few binary searches, however many ranges there are.
    const CellRange* merge_at(CellRef ref) const;
    /// The smallest rectangle with all cells; nothing if the sheet is blank.
    std::optional<CellRange> used_range() const;

    /// Cells may be added in any order; the last one at an address wins (readers refuse a workbook
    /// with two). Call `seal` once at the end.
    void add(Cell cell) { cells_.push_back(std::move(cell)); }
    /// The cells added so far, in that order, for what only the whole sheet can tell; until `seal`.
    Cells& unsealed() { return cells_; }
    void add_merge(CellRange range) { merges_.push_back(range); }
    void seal();

 private:
    std::string name_;
    bool hidden_;
    Cells cells_;
    std::vector<CellRange> merges_;
    MergeIndex merge_index_;
};

struct Workbook {
    std::string file;    ///< base name, as findings quote it
    std::string sha256;  ///< of the bytes read
    std::vector<Sheet> sheets;
    bool date1904 = false;         ///< it counts days from 1904; dates of cells are from 1900 still
    bool rounds_as_shown = false;  ///< results are rounded to what their format shows
    TextComparison texts;
};

}  // namespace tonghop
