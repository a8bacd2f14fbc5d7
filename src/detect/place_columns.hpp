// Columns that are about places: "T. Lân Pán", "Xã Vũ Lễ", and the totals beside them.
#pragma once

#include <vector>

#include "detect/value_columns.hpp"

namespace tonghop {

/// Fills in the places that headers name, and notes which columns add them up. Drafts that are
/// settled already are left alone. `facts` are of the table's columns.
void settle_places(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                   const TableContext& context);

}  // namespace tonghop
