// A sheet as a person sees it who does not know the mapping: whose report it is, and what detection
// makes of its columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detect/detect_mapping.hpp"
#include "detect/find_blocks.hpp"
#include "detect/heading.hpp"
#include "extract/column_meaning.hpp"
#include "extract/locate_tables.hpp"

namespace tonghop {

/// What detection makes of one column.
struct SeenColumn {
    const ColumnSpec* spec = nullptr;
    ColumnRole role = ColumnRole::unclaimed;
    ColumnMeaning meaning;
    int confidence = 0;  ///< of 100
};

/// Not copied: layouts point into it.
class SheetView {
 public:
    SheetView(const Workbook& workbook, const Sheet& sheet, SharedNames names);
    SheetView(const SheetView&) = delete;
    SheetView& operator=(const SheetView&) = delete;

    const Workbook& workbook() const { return workbook_; }
    const Sheet& sheet() const { return sheet_; }
    const Configuration& config() const { return config_; }
    const SharedNames& names() const { return names_; }
    const std::vector<TableBlock>& blocks() const { return blocks_; }
    const Heading& heading() const { return heading_; }
    const std::optional<Period>& period() const { return heading_.period; }
    std::string place() const { return heading_.place == nullptr ? "" : heading_.place->code; }

    const Detection& detection() const { return detection_; }

    /// The detected table whose label column is headed at `label`; nullptr if there is none.
    const TableLayout* table_at(CellRef label) const;
    /// Nothing if detection does not understand the column.
    std::optional<SeenColumn> column_at(CellRef label, std::uint32_t column) const;
    /// What `column` would say if it were read as its spec in `spec`.
    ColumnMeaning meaning_as(const TableColumn& column, const TableSpec& spec) const;

    SourceCell source(std::optional<CellRef> cell = std::nullopt) const {
        return {workbook_.file, sheet_.name(), cell};
    }
    /// The lowest header cell of a column, merged or not.
    CellRef header_cell(const TableLayout& layout, std::uint32_t column) const;

 private:
    ReportContext context(const Mapping& mapping) const {
        return {config_, mapping, workbook_.file, place(), *period()};
    }

    const Workbook& workbook_;
    const Sheet& sheet_;
    SharedNames names_;
    const Configuration& config_;
    std::vector<TableBlock> blocks_;
    Heading heading_;
    Detection detection_;
    std::vector<TableLayout> tables_;  // of what was detected
};

}  // namespace tonghop
