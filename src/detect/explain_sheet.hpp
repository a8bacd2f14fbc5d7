// Why each table and column of a sheet was read as it is, or why not.
#pragma once

#include <vector>

#include "detect/sheet_draft.hpp"
#include "model/evidence.hpp"

namespace tonghop {

/// One for the heading where no title says it, one for each table and each of its columns. `kinds`
/// tell which table of the mapping is meant.
std::vector<Evidence> explain_sheet(const SheetDraft& sheet, const TableKinds& kinds);

}  // namespace tonghop
