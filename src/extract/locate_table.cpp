// Finds the header block of a table: the one whose columns the spec knows best.
#include <algorithm>

#include "extract/compiled_spec.hpp"
#include "extract/header_levels.hpp"
#include "extract/unit_row.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kHeaderRows = 4;      // the tallest header seen in reports (T2, T5)
constexpr std::uint32_t kSearchedRows = 200;  // titles, cover texts and notes above a table
// Bounds on the search, far above any report: a hostile sheet may hold a label in every cell.
constexpr std::uint32_t kSearchedColumns = 1024;
constexpr int kSearchedLabels = 40;

bool heads(const Sheet& sheet, std::uint32_t first, std::uint32_t last, std::uint32_t column,
           const std::vector<Pattern>& patterns) {
    for (std::uint32_t row = first; row <= last; ++row) {
        const Cell* cell = sheet.at({row, column});
        if (cell == nullptr || cell->shown.size() > kLongestHeading) continue;
        if (first_fit(patterns, {cell->shown})) return true;
    }
    return false;
}

// The columns that the table may take: tables beside it begin with a label column of their own,
// perhaps after their number column.
void set_columns(TableLayout& layout, const Sheet& sheet, const CellRange& used,
                 const CompiledSpec& compiled) {
    const std::uint32_t label = layout.label.column;
    const auto other = [&](std::uint32_t column, const std::vector<Pattern>& patterns) {
        return heads(sheet, layout.header_first, layout.header_last, column, patterns);
    };
    const std::uint32_t end = std::min(used.last.column, used.first.column + kSearchedColumns - 1);
    const std::vector<Pattern>& labels = compiled.other_labels;
    for (std::uint32_t column = label + 1; column <= end; ++column) {
        if (!other(column, labels)) continue;
        const bool after_number = column > label + 1 && other(column - 1, compiled.other_outlines);
        layout.last_column = column - (after_number ? 2 : 1);
        break;
    }
    for (std::uint32_t column = label; column-- > used.first.column;) {
        if (!other(column, labels)) continue;
        const bool after_number = label > column + 1 && other(label - 1, compiled.outline);
        layout.first_column = label - (after_number ? 1 : 0);
        break;
    }
}

TableLayout layout_of(const Sheet& sheet, const Cell& label, std::uint32_t first,
                      std::uint32_t last, const CellRange& used, const TableSpec& spec,
                      const CompiledSpec& compiled) {
    TableLayout layout;
    layout.spec = &spec;
    layout.label = label.ref;
    layout.header_first = first;
    layout.header_last = last;
    if (spec.extent == Extent::set) {
        layout.first_column = spec.range.first.column;
        layout.last_column = spec.range.last.column;
        layout.last_row = spec.range.last.row;
    } else {
        set_columns(layout, sheet, used, compiled);
    }
    const std::uint32_t begin = std::max(used.first.column, layout.first_column);
    const std::uint32_t end =
        std::min({used.last.column, used.first.column + kSearchedColumns - 1, layout.last_column});
    for (std::uint32_t column = begin; column <= end; ++column) {
        TableColumn entry;
        entry.column = column;
        entry.levels = header_levels(sheet, first, last, column, spec.titles);
        layout.columns.push_back(std::move(entry));
    }
    take_unit_row(layout.columns);
    assign_roles(layout, spec, compiled);
    return layout;
}

// Rows above the label's own header cell that may hold group titles: where its column is blank.
std::uint32_t highest_start(const Sheet& sheet, const Cell& label, std::uint32_t top) {
    std::uint32_t start = label.ref.row;
    while (start > top && label.ref.row - start + 1 < kHeaderRows &&
           sheet.at_merged({start - 1, label.ref.column}) == nullptr) {
        --start;
    }
    return start;
}

std::uint32_t lowest_end(const Sheet& sheet, const Cell& label, std::uint32_t bottom) {
    if (const CellRange* merge = sheet.merge_at(label.ref)) return merge->last.row;
    std::uint32_t end = label.ref.row;
    while (end < bottom && end - label.ref.row + 1 < kHeaderRows &&
           sheet.at_merged({end + 1, label.ref.column}) == nullptr) {
        ++end;
    }
    return end;
}

bool usable(const TableLayout& layout) {
    return layout.with_role(ColumnRole::label) != nullptr &&
           (!layout.spec->record.empty() || layout.with_role(ColumnRole::value) != nullptr);
}

bool better(const TableLayout& layout, const TableLayout& than) {
    const auto units = [](const TableLayout& one) {
        return std::count_if(one.columns.begin(), one.columns.end(),
                             [](const TableColumn& column) { return !column.unit.empty(); });
    };
    if (layout.matched != than.matched) return layout.matched > than.matched;
    return units(layout) > units(than);
}

}  // namespace

std::optional<TableLayout> locate_table(const Sheet& sheet, const TableSpec& spec,
                                        const LocateOptions& options) {
    const auto used = sheet.used_range();
    if (!used) return std::nullopt;
    const CompiledSpec compiled = compile(spec, options);
    std::optional<TableLayout> best;
    int labels = 0;
    bool begun = spec.below.empty();
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row > used->first.row + kSearchedRows) break;
        if (cell.type != CellType::text || cell.text.size() > kLongestHeading) continue;
        if (!begun) begun = first_fit(compiled.below, {cell.text}).has_value();
        if (!begun || !first_fit(compiled.label, {cell.text})) continue;
        if (spec.extent == Extent::set && !spec.range.contains(cell.ref)) continue;
        const auto& taken = options.taken;
        if (std::find(taken.begin(), taken.end(), cell.ref) != taken.end()) continue;
        if (++labels > kSearchedLabels) break;
        const std::uint32_t start = highest_start(sheet, cell, used->first.row);
        const std::uint32_t end = lowest_end(sheet, cell, used->last.row);
        const bool fixed_end = sheet.merge_at(cell.ref) != nullptr;
        for (std::uint32_t first = cell.ref.row + 1; first-- > start;) {
            for (std::uint32_t last = fixed_end ? end : cell.ref.row; last <= end; ++last) {
                TableLayout layout = layout_of(sheet, cell, first, last, *used, spec, compiled);
                if (!usable(layout)) continue;
                // A better block knows more columns; of equals the one that knows more of their
                // units of measure, the first and lowest one.
                if (!best || better(layout, *best)) best = std::move(layout);
            }
        }
    }
    return best;
}

}  // namespace tonghop
