// Columns of one table that mean the same.
#pragma once

#include <vector>

#include "detect/column_draft.hpp"

namespace tonghop {

/// Leaves such columns unread, for nobody can say which one holds; unless all but one of them are
/// blank.
void leave_tied(std::vector<ColumnDraft>& drafts);

}  // namespace tonghop
