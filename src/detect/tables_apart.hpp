// What tells the tables of a mapping apart where their headers alone do not: titles.
#pragma once

#include <optional>
#include <vector>

#include "detect/sheet_draft.hpp"

namespace tonghop {

/// Each of several tables of a sheet stands below its own title, if it has one that no other has.
void tell_tables_apart(SheetDraft& draft);

/// Of several tables of a mapping each may be absent and stands below titles of its own, those of
/// `kinds`, if it has any that no table of another kind has.
void tell_kinds_apart(const TableKinds& kinds, const std::optional<Period>& report,
                      std::vector<TableSpec>& tables);

}  // namespace tonghop
