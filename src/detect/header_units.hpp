// What the texts of a table's headers say, one by one.
#pragma once

#include <vector>

#include "detect/column_draft.hpp"

namespace tonghop {

/// Fills in the texts of all levels, and takes header rows off that hold only a unit of measure,
/// "(ha)" below "DT", as extract does. `money`: as read_header_text takes it.
void read_header_levels(std::vector<ColumnDraft>& drafts, bool money);

}  // namespace tonghop
