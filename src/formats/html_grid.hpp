// Where the cells of an HTML table stand in the sheet: spans push later cells aside (HTML 4.9.12),
// and a table inside a cell makes its row higher and its column wider.
#pragma once

#include <cstdint>
#include <vector>

#include "grid/cell_ref.hpp"

namespace tonghop {

/// How many steps all tables of a page may take together: spans can be written much faster than
/// they can be laid out.
struct HtmlEffort {
    std::uint64_t left = 200'000'000;
    /// Throws WorkbookError (too_large) if there is not so much.
    void spend(std::uint64_t steps);
};

class HtmlGrid {
 public:
    /// The upper left corner.
    HtmlGrid(CellRef corner, HtmlEffort& effort) : corner_(corner), effort_(&effort) {
        bottom_ = corner.row;
        right_ = corner.column;
    }

    /// A row of the table, which stands for so many rows of the sheet.
    void begin_row(std::uint32_t sheet_rows = 1);
    /// The next free place of the row. Throws WorkbookError if the sheet has none.
    CellRef place(std::uint32_t columns, std::uint32_t rows);
    /// The cell placed last holds content down to `bottom` and out to `right`, both excluded.
    void enlarge(std::uint32_t bottom, std::uint32_t right);
    /// The cell placed last is one merged range, of these columns and rows of the table.
    void merge(std::uint32_t columns, std::uint32_t rows);
    /// `columns` more columns begin, as <col> says; hidden or not.
    void declare_columns(std::uint32_t columns, bool hidden);
    bool hides(std::uint32_t column) const {
        return column - corner_.column < hidden_.size() && hidden_[column - corner_.column];
    }

    /// The merged ranges, cut to the rows there are; call once, at the end of the table.
    std::vector<CellRange> merges() const;
    std::uint32_t bottom() const { return bottom_; }  ///< the first row below the table
    std::uint32_t right() const { return right_; }    ///< the first column beside it

 private:
    struct Merge {
        CellRef first;
        std::uint32_t last_column;
        std::size_t last_row;  // of the table
    };

    CellRef corner_;
    HtmlEffort* effort_;
    std::vector<std::uint32_t> row_starts_;  // in the sheet, of the rows of the table
    std::vector<std::size_t> busy_until_;    // row of the table, by column
    std::vector<bool> hidden_;
    std::vector<Merge> merges_;
    CellRef last_;
    std::uint32_t column_ = 0;  // next in the row, counted from the corner
    std::uint32_t bottom_ = 0;
    std::uint32_t right_ = 0;
};

}  // namespace tonghop
