#include "extract/table_layout.hpp"

#include <algorithm>

#include "extract/header_levels.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kHeaderRows = 4;      // the tallest header seen in reports (T2, T5)
constexpr std::uint32_t kSearchedRows = 200;  // titles, cover texts and notes above a table
// Bounds on the search, far above any report: a hostile sheet may hold a label in every cell.
constexpr std::uint32_t kSearchedColumns = 1024;
constexpr int kSearchedLabels = 40;

struct CompiledSpec {
    std::vector<Pattern> label, unit, outline;
    std::vector<std::vector<Pattern>> columns;
};

std::vector<Pattern> compile(const std::vector<std::string>& texts, std::optional<Period> report) {
    std::vector<Pattern> patterns;
    patterns.reserve(texts.size());
    for (const std::string& text : texts) patterns.emplace_back(text, report);
    return patterns;
}

CompiledSpec compile(const TableSpec& spec, std::optional<Period> report) {
    CompiledSpec compiled{compile(spec.indicator, report),
                          compile(spec.unit, report),
                          compile(spec.outline, report),
                          {}};
    for (const ColumnSpec& column : spec.columns) {
        compiled.columns.push_back(compile(column.header, report));
    }
    return compiled;
}

// Which of `patterns` fits, the first listed being the one meant most.
std::optional<std::size_t> first_fit(const std::vector<Pattern>& patterns,
                                     const std::vector<std::string>& levels) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (patterns[i].matches_levels(levels)) return i;
    }
    return std::nullopt;
}

struct Fit {
    std::size_t column;
    std::size_t pattern;
};

// Gives one column to each spec: the one that fits its earliest pattern. Equal fits stay unclaimed.
void settle_spec(TableLayout& layout, const TableSpec& spec, std::size_t index,
                 const std::vector<Fit>& fits) {
    if (fits.empty()) {
        if (!spec.columns[index].optional && !spec.columns[index].ignore) {
            layout.absent.push_back(index);
        }
        return;
    }
    const auto best = std::min_element(
        fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.pattern < b.pattern; });
    std::vector<std::size_t> equal;
    for (const Fit& fit : fits) {
        if (fit.pattern == best->pattern) equal.push_back(fit.column);
    }
    const ColumnSpec& column = spec.columns[index];
    if (equal.size() > 1 && !column.ignore) {
        layout.tied.push_back(equal);
        return;
    }
    for (const std::size_t i : equal) {
        layout.columns[i].spec = index;
        layout.columns[i].role = column.ignore              ? ColumnRole::ignored
                                 : column.check.has_value() ? ColumnRole::check
                                                            : ColumnRole::value;
    }
}

void assign_roles(TableLayout& layout, const TableSpec& spec, const CompiledSpec& compiled) {
    bool label = false;
    bool unit = false;
    bool outline = false;
    std::vector<std::vector<Fit>> fits(spec.columns.size());
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        TableColumn& column = layout.columns[i];
        if (column.levels.empty()) continue;
        if (!label && first_fit(compiled.label, column.levels)) {
            column.role = ColumnRole::label;
            label = true;
        } else if (!unit && first_fit(compiled.unit, column.levels)) {
            column.role = ColumnRole::unit;
            unit = true;
        } else if (!outline && !label && first_fit(compiled.outline, column.levels)) {
            column.role = ColumnRole::outline;
            outline = true;
        } else {
            for (std::size_t s = 0; s < spec.columns.size(); ++s) {
                const auto pattern = first_fit(compiled.columns[s], column.levels);
                if (!pattern) continue;
                fits[s].push_back({i, *pattern});
                break;
            }
        }
    }
    for (std::size_t s = 0; s < spec.columns.size(); ++s) settle_spec(layout, spec, s, fits[s]);
    layout.matched = static_cast<std::size_t>(std::count_if(
        layout.columns.begin(), layout.columns.end(),
        [](const TableColumn& column) { return column.role != ColumnRole::unclaimed; }));
}

TableLayout layout_of(const Sheet& sheet, std::uint32_t first, std::uint32_t last,
                      const CellRange& used, const TableSpec& spec, const CompiledSpec& compiled) {
    TableLayout layout;
    layout.header_first = first;
    layout.header_last = last;
    const std::uint32_t end = std::min(used.last.column, used.first.column + kSearchedColumns - 1);
    for (std::uint32_t column = used.first.column; column <= end; ++column) {
        TableColumn entry;
        entry.column = column;
        entry.levels = header_levels(sheet, first, last, column);
        layout.columns.push_back(std::move(entry));
    }
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
           layout.with_role(ColumnRole::value) != nullptr;
}

}  // namespace

std::string TableColumn::header() const {
    std::string joined;
    for (const std::string& level : levels) {
        if (!joined.empty()) joined += " > ";
        joined += level;
    }
    return joined;
}

const TableColumn* TableLayout::with_role(ColumnRole role) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [role](const TableColumn& c) { return c.role == role; });
    return found == columns.end() ? nullptr : &*found;
}

const TableColumn* TableLayout::at(std::uint32_t column) const {
    if (columns.empty() || column < columns.front().column || column > columns.back().column) {
        return nullptr;
    }
    return &columns[column - columns.front().column];
}

std::optional<TableLayout> locate_table(const Sheet& sheet, const TableSpec& spec,
                                        std::optional<Period> report) {
    const auto used = sheet.used_range();
    if (!used) return std::nullopt;
    const CompiledSpec compiled = compile(spec, report);
    std::optional<TableLayout> best;
    int labels = 0;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row > used->first.row + kSearchedRows) break;
        if (cell.type != CellType::text || !first_fit(compiled.label, {cell.text})) continue;
        if (++labels > kSearchedLabels) break;
        const std::uint32_t start = highest_start(sheet, cell, used->first.row);
        const std::uint32_t end = lowest_end(sheet, cell, used->last.row);
        const bool fixed_end = sheet.merge_at(cell.ref) != nullptr;
        for (std::uint32_t first = cell.ref.row + 1; first-- > start;) {
            for (std::uint32_t last = fixed_end ? end : cell.ref.row; last <= end; ++last) {
                TableLayout layout = layout_of(sheet, first, last, *used, spec, compiled);
                if (!usable(layout)) continue;
                // A better block knows more columns; of equals the first and lowest one.
                if (!best || layout.matched > best->matched) best = std::move(layout);
            }
        }
    }
    return best;
}

}  // namespace tonghop
