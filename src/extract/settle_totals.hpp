// Which cells the totals of a table add up: by rows, by columns, by formulas in labels.
#pragma once

#include "extract/raw_table.hpp"

namespace tonghop {

/// Fills in the parts of `table.totals`, adds those that formulas in labels claim ("02=03+04",
/// "I+II+III") and the row of `place`, whose report it is, among rows of its villages, and drops
/// those that are no sum: rates, totals whose parts are not all there.
void settle_totals(RawTable& table, const Configuration& config, const std::string& place);

}  // namespace tonghop
