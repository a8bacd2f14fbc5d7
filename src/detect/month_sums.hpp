// "Lũy kế" in a running table of months: up to which of them?
#pragma once

#include <vector>

#include "detect/column_draft.hpp"
#include "detect/row_columns.hpp"

namespace tonghop {

/// A column to date beside months that are not all filled is for the months up to the last filled
/// one, if it adds them up; else nobody can say, and it is left unread.
void settle_month_sums(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                       const TableTime& time);

}  // namespace tonghop
