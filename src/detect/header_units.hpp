// What the texts of a table's headers say, one by one.
#pragma once

#include <vector>

#include "detect/column_draft.hpp"
#include "detect/lexicon.hpp"

namespace tonghop {

/// Fills in the texts of all levels, and takes header rows off that hold only a unit of measure,
/// "(ha)" below "DT", as extract does. `money`: as read_header_text takes it.
void read_header_levels(std::vector<ColumnDraft>& drafts, bool money);

/// "Chỉ tiêu giao quân", "Tỷ lệ giao quân so với chỉ tiêu" are indicators called so, and no plan
/// and no share of another column: takes such a header as one name.
void name_whole(ColumnDraft& draft, const Lexicon& lexicon);

}  // namespace tonghop
