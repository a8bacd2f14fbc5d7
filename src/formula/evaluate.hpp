// A syntax tree and the cells it names -> a value.
#pragma once

#include "formula/operand.hpp"
#include "formula/syntax.hpp"

namespace tonghop {

/// What the formula comes to in its cell; of an array formula, what its first cell shows. A blank
/// cell is 0. Unknown, with the reason, if a part that matters is not evaluated: a branch of IF
/// that is not taken does not matter.
Value evaluate(const FormulaTree& tree, bool is_array_formula, Reading& reading);

/// The areas a formula names, those of sheets that are not there left out.
std::vector<CellArea> areas_of(const FormulaTree& tree, std::size_t own_sheet,
                               const Inputs& inputs);

}  // namespace tonghop
