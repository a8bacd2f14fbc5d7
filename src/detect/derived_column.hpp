// Columns that are worked out from others: "% KH", "So cùng kỳ", "Tăng, giảm".
#pragma once

#include <optional>
#include <vector>

#include "detect/column_draft.hpp"

namespace tonghop {

/// Makes a derived column a check, or ignores it where nothing recomputes it. Others stay as they
/// are.
void settle_derived(ColumnDraft& draft, bool columns_are_indicators);

/// "Cả năm/KH (%)", "Ước TH/KH (%)": says which column each such check compares, once the columns
/// of figures are known; one that compares none of them, or nobody knows which, is ignored.
void settle_compared(std::vector<ColumnDraft>& drafts, const std::optional<Period>& report);

}  // namespace tonghop
