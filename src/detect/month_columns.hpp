// Columns of single months: "T1", "Tháng 1", "01/2024", or a number alone under "... các tháng
// ...".
#pragma once

#include <vector>

#include "detect/column_draft.hpp"

namespace tonghop {

/// Marks them among the columns that are not derived. Says whether there are enough to make a table
/// of months.
bool note_months(std::vector<ColumnDraft>& drafts);

}  // namespace tonghop
