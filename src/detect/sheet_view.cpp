#include "detect/sheet_view.hpp"

#include <algorithm>

#include "detect/sheet_rows.hpp"

namespace tonghop {

SheetView::SheetView(const Workbook& workbook, const Sheet& sheet, SharedNames names)
    : workbook_(workbook), sheet_(sheet), names_(std::move(names)), config_(names_->config()) {
    const SheetRows rows = rows_of_sheet(sheet);
    blocks_ = find_blocks(sheet, rows);
    if (blocks_.empty()) return;
    heading_ = heading_of(workbook, sheet, blocks_, config_);
    detection_ = detect_mapping({{&workbook, &sheet}}, names_);
    if (!detection_.mapping || !heading_.period) return;
    const Mapping& mapping = *detection_.mapping;
    const LabelIndex labels(mapping, names_);
    const PlaceFinder places(config_, place(), *heading_.period);
    tables_ = locate_tables(
        sheet, mapping, heading_.period,
        [&](const Mapping&, const TableSpec& spec) { return judge_for(spec, &places, labels); });
}

const TableLayout* SheetView::table_at(CellRef label) const {
    const auto found = std::find_if(tables_.begin(), tables_.end(),
                                    [&](const TableLayout& table) { return table.label == label; });
    return found == tables_.end() ? nullptr : &*found;
}

std::optional<SeenColumn> SheetView::column_at(CellRef label, std::uint32_t column) const {
    const TableLayout* table = table_at(label);
    const TableColumn* seen = table == nullptr ? nullptr : table->at(column);
    const bool told =
        seen != nullptr && (seen->role == ColumnRole::value || seen->role == ColumnRole::check ||
                            seen->role == ColumnRole::ignored);
    if (!told) return std::nullopt;
    const PlaceFinder places(config_, place(), *period());
    SeenColumn result{&table->spec->columns[seen->spec], seen->role,
                      meaning_of(*seen, *table->spec, context(*detection_.mapping), places), 100};
    const auto index = static_cast<std::size_t>(table->spec - detection_.mapping->tables.data());
    for (const Evidence& evidence : detection_.evidence) {
        const bool same = evidence.part == Evidence::Part::column && evidence.table == index &&
                          evidence.column == seen->spec;
        if (same) result.confidence = std::min(result.confidence, evidence.confidence);
    }
    return result;
}

ColumnMeaning SheetView::meaning_as(const TableColumn& column, const TableSpec& spec) const {
    const PlaceFinder places(config_, place(), *period());
    const Mapping none;
    return meaning_of(column, spec, context(none), places);
}

CellRef SheetView::header_cell(const TableLayout& layout, std::uint32_t column) const {
    for (std::uint32_t row = layout.header_last + 1; row-- > layout.header_first;) {
        const Cell* cell = sheet_.at_merged({row, column});
        if (cell != nullptr && !cell->shown.empty()) return cell->ref;
    }
    return {layout.header_last, column};
}

}  // namespace tonghop
