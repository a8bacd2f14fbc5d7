// Turns what a reader hands over into a Cell: style, what is shown, whether it is hidden. The text
// is left to LegacyCells.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/number_format.hpp"

namespace tonghop {

class CellBuilder {
 public:
    void begin_sheet(bool hidden);
    void hidden_columns(std::uint32_t first, std::uint32_t last);
    /// Fills all of `cell` but what its text is.
    void fill(const CellView& view, Cell& cell);
    /// How the number format shows a number or date; else `text`.
    const std::string& shown(const CellView& view, const std::string& text);

 private:
    bool is_hidden(std::uint32_t column);

    bool sheet_hidden_ = false;
    // Hidden ranges that cover a column; until they are summed, those that begin less those that
    // ended.
    std::vector<std::int64_t> hiding_;
    bool hiding_is_summed_ = false;
    std::unordered_map<std::string, NumberFormat> formats_;  // each is taken apart once
    SharedText number_format_;  // of the cell before, which most cells share
    SharedText font_;
    std::string code_;
    std::string shown_;
};

}  // namespace tonghop
