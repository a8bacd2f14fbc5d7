// Dates where a number is due: Excel turns "10-11" and "06/6" into days of the year they are typed.
#pragma once

#include <string>

#include "grid/cell.hpp"

namespace tonghop {

/// The day as the cell shows it, without a midnight that nobody wrote.
std::string shown_day(const Cell& cell);

/// What may have been typed: "10-11" of 10 November or 11 October, the smaller number first, as
/// ranges and shares are written; "12-19" of December 2019. Empty for a day of another kind.
std::string typed_before(const Cell& cell);

}  // namespace tonghop
