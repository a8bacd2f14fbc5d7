// What the words around a figure make of it: a level, a bound, a change, a growth.
#pragma once

#include <optional>

#include "model/amount.hpp"
#include "model/decimal.hpp"
#include "normalise/amount_words.hpp"
#include "normalise/figure_tail.hpp"

namespace tonghop {

/// One figure. Nothing where the words contradict each other or may mean two things.
std::optional<Amount> single_amount(Claim claim, const FigureTail& tail, const Decimal& value);

/// A range stays a range whatever stands before it; only "giảm" turns its signs. Nothing if a bound
/// is claimed as well.
std::optional<Amount> range_amount(const Claim& claim, const FigureTail& tail, const Decimal& low,
                                   const Decimal& high);

}  // namespace tonghop
