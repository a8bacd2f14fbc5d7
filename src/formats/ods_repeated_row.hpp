// The cells of an OpenDocument row that is repeated, kept until the row is known as a whole.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/text_run.hpp"

namespace tonghop {

class OdsRepeatedRow {
 public:
    explicit OdsRepeatedRow(std::uint64_t most_bytes) : most_bytes_(most_bytes) {}

    /// `count` cells like `view` beside each other. Throws WorkbookError (too_large).
    void keep(const CellView& view, std::uint32_t count);
    bool empty() const { return cells_.empty(); }
    /// In one row, and of these those that are written.
    std::uint64_t cells() const;
    std::uint64_t written() const { return cells_.size(); }
    /// Hands the row over `rows` times, and forgets it. A formula stands in the first cell only,
    /// to which it is relative.
    void hand_over(std::uint64_t rows, CellVisitor& visitor);

 private:
    struct Kept {
        CellView view;
        std::uint32_t count;
        std::string text, formula;
        std::vector<TextRun> runs;
    };

    std::uint64_t most_bytes_;
    std::vector<Kept> cells_;
    std::uint64_t bytes_ = 0;
};

}  // namespace tonghop
