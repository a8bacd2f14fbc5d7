#include "extract/header_gaps.hpp"

#include "base/text.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

bool says_something(const Sheet& sheet, std::uint32_t first, std::uint32_t last,
                    std::uint32_t column) {
    for (std::uint32_t row = first; row <= last; ++row) {
        const Cell* cell = sheet.at_merged({row, column});
        if (cell != nullptr && !squeeze(cell->shown).empty()) return true;
    }
    return false;
}

/// The lowest merged title above a column that says nothing itself where others below it do.
const Cell* title_above_gap(const RawTable& table, std::uint32_t column) {
    const Sheet& sheet = *table.sheet;
    const std::uint32_t last = table.layout.header_last;
    for (std::uint32_t row = last; row-- > table.layout.header_first;) {
        const CellRange* merge = sheet.merge_at({row, column});
        if (merge == nullptr || merge->first.column == merge->last.column) continue;
        const std::uint32_t below = merge->last.row + 1;
        if (below > last || says_something(sheet, below, last, column)) return nullptr;
        for (std::uint32_t other = merge->first.column; other <= merge->last.column; ++other) {
            if (says_something(sheet, below, last, other)) return sheet.at(merge->first);
        }
        return nullptr;
    }
    return nullptr;
}

/// The title that a column shares with the one on its left, in the lowest row of the header. "(ha)"
/// below the titles of two columns is none.
const Cell* shared_title(const RawTable& table, std::uint32_t column, const UnitCatalogue& units) {
    const CellRange* merge = table.sheet->merge_at({table.layout.header_last, column});
    const TableColumn* left = column == 0 ? nullptr : table.layout.at(column - 1);
    const bool shared = merge != nullptr && merge->first.column < column && left != nullptr &&
                        left->role == ColumnRole::value;
    const Cell* title = shared ? table.sheet->at(merge->first) : nullptr;
    if (title == nullptr) return nullptr;
    std::string text = squeeze(title->shown);
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    return units_spelt(text, units).empty() ? title : nullptr;
}

}  // namespace

void report_header_gaps(const RawTable& table, const ReportContext& context, Findings& findings) {
    if (table.layout.spec->pairs) return;
    for (const TableColumn& column : table.layout.columns) {
        if (column.role != ColumnRole::value) continue;
        const Cell* title = title_above_gap(table, column.column);
        const bool gap = title != nullptr;
        if (!gap) title = shared_title(table, column.column, context.config.units);
        if (title == nullptr) continue;
        Finding finding;
        finding.code = "form-drift";
        finding.detail = gap ? "header-blank" : "header-merged";
        finding.severity = Severity::warning;
        finding.place = context.place;
        finding.source = {context.file, table.sheet->name(),
                          CellRef{table.layout.header_last, column.column}};
        finding.found = squeeze(title->shown);
        finding.args["column"] = column_letters(column.column);
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
