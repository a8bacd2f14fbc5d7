// A text of which some is raised or struck out, as a person reads it.
#pragma once

#include <string>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/text_run.hpp"
#include "grid/cell.hpp"

namespace tonghop {

/// A part of a text whose characters are all marked the same way.
struct MarkedPart {
    std::string text;
    bool raised = false;
    bool struck = false;
};

/// Whether a part of the view's text is raised or struck out, or is not where the cell is.
bool has_marks(const CellView& view);

/// Whether `run`, of a cell with that style, is struck out.
inline bool is_struck(const TextRun& run, const CellStyle& style) {
    return run.struck.value_or(style.struck);
}

/// Sets text, flat_text and struck_out of `cell`, whose text is that of all parts. What is wholly
/// raised stands on a line of its own, and what is wholly struck out is left as the figure it was.
void settle_marks(const std::vector<MarkedPart>& parts, Cell& cell);

}  // namespace tonghop
