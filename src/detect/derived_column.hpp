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

/// "%" alone beside a plan and what was done, below the same header: "Hộ nghèo > KH | TH | %".
bool is_share_of_plan(const ColumnDraft& draft, const std::vector<ColumnDraft>& drafts);

/// Whether a column's own header says plan, or what is to be reached: "Chỉ tiêu".
bool is_plan(const ColumnDraft& draft);

/// Derived, and recomputed by nothing yet.
void ignore_derived(ColumnDraft& draft);

/// Makes such columns checks of the one indicator that the two beside them hold, if they do.
void settle_shares_of_plan(std::vector<ColumnDraft>& drafts);

}  // namespace tonghop
