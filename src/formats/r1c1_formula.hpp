// Formulas in R1C1 notation, as XML spreadsheets store them, in A1 notation.
#pragma once

#include <string>
#include <string_view>

#include "grid/cell_ref.hpp"

namespace tonghop {

/// "SUM(R[-3]C:R[-1]C)" in B5 is "SUM(B2:B4)". Empty where the meaning is not certain, for instance
/// a reference that wraps around the edge of the sheet or into another file.
std::string a1_formula(std::string_view formula, CellRef at);

}  // namespace tonghop
