// "Cùng kỳ năm trước" in a month's report: of the month, or of all months to date?
#pragma once

#include <vector>

#include "detect/column_draft.hpp"

namespace tonghop {

/// Where all other columns of this year's figures are for one period, that is the one whose
/// counterpart a year before such a column holds; else it stays unread.
void settle_same_period(std::vector<ColumnDraft>& drafts, const TableTime& time);

}  // namespace tonghop
