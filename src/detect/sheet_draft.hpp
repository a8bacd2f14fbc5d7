// A sheet while a mapping is made for it, and which tables of sheets a table of the mapping is for.
#pragma once

#include <vector>

#include "detect/heading.hpp"
#include "detect/table_draft.hpp"

namespace tonghop {

/// A sheet and what was made of its tables.
struct SheetDraft {
    const Sheet* sheet = nullptr;
    Heading heading;
    std::vector<TableDraft> tables;
};

/// For each table of the mapping the tables that it is for, the one it was made from first.
using TableKinds = std::vector<std::vector<const TableDraft*>>;

}  // namespace tonghop
