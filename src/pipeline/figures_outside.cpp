#include "pipeline/figures_outside.hpp"

#include <algorithm>
#include <map>

#include "extract/row_kinds.hpp"
#include "pipeline/form_drift.hpp"

namespace tonghop {
namespace {

bool is_inside(const TableLayout& table, CellRef ref) {
    return ref.row >= table.header_first && ref.row <= table.last_row &&
           ref.column >= table.first_column && ref.column <= table.last_column;
}

bool is_year(const Cell& cell) {
    return cell.type == CellType::number && cell.number >= 1900 && cell.number < 2200 &&
           cell.number == static_cast<int>(cell.number);
}

/// The cells of one row that no table takes: a label, and what stands right of it.
struct LooseRow {
    bool label = false;
    std::size_t figures = 0;
    CellRef first{};  ///< of the figures

    void add(const Cell& cell, const Mapping& mapping) {
        if (looks_blank(cell) || is_year(cell)) return;
        if (!is_figure(cell, mapping)) {
            label = label || cell.type == CellType::text;
        } else if (label && figures++ == 0) {
            first = cell.ref;
        }
    }
};

// Two rows of several figures, or a column of some length: a note with a number is neither.
bool look_like_a_table(const std::vector<LooseRow>& rows) {
    constexpr std::size_t kWide = 2;
    constexpr std::size_t kLong = 5;
    std::size_t wide = 0;
    std::map<std::uint32_t, std::size_t> columns;
    std::size_t longest = 0;
    for (const LooseRow& row : rows) {
        if (row.figures >= 2) ++wide;
        longest = std::max(longest, ++columns[row.first.column]);
    }
    return wide >= kWide || longest >= kLong;
}

}  // namespace

void report_figures_outside(const RecognisedSheet& recognised,
                            const std::vector<TableLayout>& tables, WorkbookReport& report) {
    const Mapping& mapping = *recognised.mapping;
    const bool ranged = std::any_of(mapping.tables.begin(), mapping.tables.end(),
                                    [](const auto& t) { return t.extent == Extent::set; });
    if (ranged) return;
    std::vector<LooseRow> rows;
    std::uint32_t at = 0;
    for (const Cell& cell : recognised.sheet->cells()) {
        if (std::any_of(tables.begin(), tables.end(),
                        [&](const TableLayout& table) { return is_inside(table, cell.ref); })) {
            continue;
        }
        if (rows.empty() || cell.ref.row != at) rows.emplace_back();
        at = cell.ref.row;
        rows.back().add(cell, mapping);
    }
    std::erase_if(rows, [](const LooseRow& row) { return row.figures == 0; });
    if (!look_like_a_table(rows)) return;
    Finding finding = drift(recognised, report, "figures-outside", "");
    finding.source.cell = rows.front().first;
    finding.args["count"] = std::to_string(rows.size());
    finding.args["mapping"] = mapping.where;
    report.findings.push_back(std::move(finding));
}

}  // namespace tonghop
