// One layout column spread over the places: what stands in each cell, and the live formula that
// makes the figure of the whole from them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/rollup_frame.hpp"

namespace tonghop {

/// The figure of one place. A number, a text ("> 92", "x") or nothing.
struct PlaceCell {
    enum class Mark { none, look, rejected };
    std::optional<Decimal> number;
    bool nil = false;  ///< written as none: the number 0, shown as "-"
    std::string text;
    Mark mark = Mark::none;
    std::string comment;
    std::string slip;  ///< "1000": suspected to be so many times too large or too small
};

/// The figure of the whole. A formula gives `value` or, without one, "".
struct TotalCell {
    std::string formula;           ///< empty: no formula
    std::optional<Decimal> value;  ///< the formula's result, or a constant
    std::string text;              ///< a target such as "> 92", never with a formula
    bool nil = false;              ///< all that count in it are nil
    std::string doubt;             ///< which suspected figures stand in it; empty: none
};

/// Where rows and columns of a matrix stand on its sheet.
struct MatrixGeometry {
    static constexpr std::uint32_t kHeaderRow = 3;
    static constexpr std::uint32_t kFirstRow = 4;
    static constexpr std::uint32_t kTotalColumn = 3;
    bool has_total = true;
    std::size_t places = 0;

    std::uint32_t row(std::size_t index) const;
    std::uint32_t first_place() const { return kTotalColumn + (has_total ? 1 : 0); }
    std::uint32_t last_column() const;
    std::string total_ref(std::size_t row_index) const;     ///< "D7"
    std::string places_range(std::size_t row_index) const;  ///< "E7:V7"
};

struct Matrix {
    MatrixGeometry geometry;
    std::vector<std::vector<PlaceCell>> cells;  ///< [row][place]; no cells in section rows
    std::vector<TotalCell> totals;              ///< [row]

    /// How many places count in a row: those with a number, a nil included.
    std::size_t numbers_in(std::size_t row) const;
};

/// Every formula has been worked out exactly and gives what the consolidation says; where none
/// does, the figure stands there as a constant.
Matrix make_matrix(const RollupFrame& frame, const RollupColumn& column);

}  // namespace tonghop
