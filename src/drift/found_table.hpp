// A table of the mapping on a sheet, as it stands or moved.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "detect/sheet_view.hpp"
#include "model/form_change.hpp"

namespace tonghop {

struct FoundTable {
    const SheetView* view = nullptr;
    std::size_t table = 0;                  ///< index into Mapping::tables
    std::unique_ptr<const TableSpec> spec;  ///< with what was relaxed to find it; of the layout
    TableLayout layout;
    bool as_mapped = false;   ///< the mapping finds it as it is
    std::size_t columns = 0;  ///< of the mapping that are there
};

/// Table `index` on the sheet, if the mapping finds it there.
std::optional<FoundTable> find_as_mapped(const SheetView& view, const Mapping& mapping,
                                         std::size_t index);

/// The same where its label column is called otherwise, the text above it has changed or its range
/// of cells has moved. Nothing unless a column, or the label column and the meaning of another, is
/// the same.
std::optional<FoundTable> find_moved(const SheetView& view, const Mapping& mapping,
                                     std::size_t index);

/// Changes `mapping` so that it finds a table that moved, and the columns that say what a row is
/// about.
void amend_rows(const FoundTable& found, Mapping& mapping, FormChanges& changes);

/// The same for the columns of figures. `elsewhere` are tables of the same spec on other sheets: a
/// column that stands there is not missed here.
void amend_columns(const FoundTable& found, const std::vector<const FoundTable*>& elsewhere,
                   Mapping& mapping, FormChanges& changes);

/// The pattern of a column's header that no other column of the table has.
std::string own_pattern(const FoundTable& found, const TableColumn& column);

/// The same with the groups above it, whether or not they are needed.
std::string path_pattern(const FoundTable& found, const TableColumn& column);

}  // namespace tonghop
