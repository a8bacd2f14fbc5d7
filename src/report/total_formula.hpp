// Which formula makes the figure of the whole, by the indicator's rule.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/matrix.hpp"

namespace tonghop {

/// A formula and what it gives, worked out exactly; nothing: it gives "".
struct FormulaCandidate {
    std::string formula;
    std::optional<Decimal> value;
};

/// Formulas that would follow the rule of the indicator in `row`, the simplest first. Numerators
/// and denominators are taken from `matrix.totals`, which must be filled for their rows before.
std::vector<FormulaCandidate> total_formulas(const RollupFrame& frame, const Matrix& matrix,
                                             std::size_t row);

}  // namespace tonghop
