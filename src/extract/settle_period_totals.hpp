// Which months or quarters the rows of longer periods add up, in a table whose rows are periods.
#pragma once

#include "extract/raw_table.hpp"

namespace tonghop {

/// Fills in the parts of the totals of `table`, "Cộng quý I", and adds those that rows with figures
/// of their own claim ("Quý I", "6 tháng", "Cả năm" below their months). Only what comes in over
/// time adds up so, and only where each month or quarter within has its row; other totals are
/// dropped.
void settle_period_totals(RawTable& table, const Configuration& config);

}  // namespace tonghop
