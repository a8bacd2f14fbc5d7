// Columns that are worked out from others: which, told from their figures alone.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace tonghop {

/// The figures of one column, by row, and how exactly they are written.
struct ColumnFigures {
    std::map<std::uint32_t, double> numbers;
    int digits = 0;  ///< after the point, in the cell that has most of them
};

enum class Relation {
    per_cent,   ///< 100 x first / second
    fraction,   ///< first / second: a share shown in per cent
    growth,     ///< 100 x (first - second) / second
    difference  ///< first - second
};

/// How a column follows from two others of a list.
struct Derivation {
    Relation relation = Relation::per_cent;
    std::size_t first = 0;
    std::size_t second = 0;
};

/// All pairs of `operands` that give `result` in most rows, within its rounding. A pair that gives
/// it in few rows, or the same figure in every row, proves nothing and is left out. Operands that
/// are nullptr are passed over.
std::vector<Derivation> derivations_of(const ColumnFigures& result,
                                       const std::vector<const ColumnFigures*>& operands);

/// Whether `total` is the sum of `parts` in most rows.
bool adds_up(const ColumnFigures& total, const std::vector<const ColumnFigures*>& parts);

}  // namespace tonghop
