// Columns that are worked out from others: "% KH", "So cùng kỳ", "Tăng, giảm".
#pragma once

#include "detect/column_draft.hpp"

namespace tonghop {

/// Makes a derived column a check, or ignores it where nothing recomputes it. Others stay as they
/// are.
void settle_derived(ColumnDraft& draft, bool columns_are_indicators);

}  // namespace tonghop
