#include "extract/table_layout.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "config/captures.hpp"
#include "extract/captured.hpp"
#include "extract/header_levels.hpp"
#include "normalise/label_text.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kHeaderRows = 4;      // the tallest header seen in reports (T2, T5)
constexpr std::uint32_t kSearchedRows = 200;  // titles, cover texts and notes above a table
// Bounds on the search, far above any report: a hostile sheet may hold a label in every cell.
constexpr std::uint32_t kSearchedColumns = 1024;
constexpr int kSearchedLabels = 40;

struct CompiledSpec {
    std::vector<Pattern> label, unit, outline, place, period, scenario, code;
    std::vector<std::vector<Pattern>> columns, groups;
    std::vector<Pattern> other_labels, other_outlines, below;
    const LocateOptions* options = nullptr;
};

std::vector<Pattern> compile(const std::vector<std::string>& texts, std::optional<Period> report) {
    std::vector<Pattern> patterns;
    patterns.reserve(texts.size());
    for (const std::string& text : texts) patterns.emplace_back(text, report);
    return patterns;
}

CompiledSpec compile(const TableSpec& spec, const LocateOptions& options) {
    const std::optional<Period>& report = options.report;
    CompiledSpec compiled;
    compiled.label = compile(spec.label(), report);
    compiled.unit = compile(spec.unit, report);
    compiled.outline = compile(spec.outline, report);
    const bool place_is_label = spec.record.empty() && spec.indicator.empty();
    if (!place_is_label) compiled.place = compile(spec.place, report);
    compiled.scenario = compile(spec.scenario, report);
    compiled.period = compile(spec.period, report);
    compiled.code = compile(spec.code, report);
    for (const ColumnSpec& column : spec.columns) {
        compiled.columns.push_back(compile(column.header, report));
    }
    for (const ColumnSpec& group : spec.groups) {
        compiled.groups.push_back(compile(group.header, report));
    }
    for (const TableSpec* other : options.neighbours) {
        for (const std::string& text : other->label()) {
            compiled.other_labels.emplace_back(text, report);
        }
        for (const std::string& text : other->outline) {
            compiled.other_outlines.emplace_back(text, report);
        }
    }
    compiled.below = compile(spec.below, report);
    compiled.options = &options;
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
    Captures captures;
};

// As first_fit, with what the pattern captured.
std::optional<Fit> first_capture(const std::vector<Pattern>& patterns, std::size_t column,
                                 const std::vector<std::string>& levels,
                                 const CompiledSpec& compiled) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        auto captures = patterns[i].capture_levels(levels);
        if (!captures || !are_understood(*captures, compiled.options->report)) {
            continue;
        }
        const JudgeCaptures& judge = compiled.options->judge;
        if (captures->empty() || !judge || judge(*captures, levels)) {
            return Fit{column, i, std::move(*captures)};
        }
    }
    return std::nullopt;
}

// Groups are told by any level of the header above the deepest.
void assign_groups(TableColumn& column, const TableSpec& spec, const CompiledSpec& compiled) {
    for (std::size_t depth = 1; depth < column.levels.size(); ++depth) {
        const std::vector<std::string> above(
            column.levels.begin(), column.levels.begin() + static_cast<std::ptrdiff_t>(depth));
        for (std::size_t g = 0; g < spec.groups.size(); ++g) {
            auto fit = first_capture(compiled.groups[g], 0, above, compiled);
            if (!fit) continue;
            const bool twice =
                std::find(column.groups.begin(), column.groups.end(), g) != column.groups.end();
            if (!twice) {
                column.groups.push_back(g);
                column.captures.insert(column.captures.end(), fit->captures.begin(),
                                       fit->captures.end());
            }
            break;
        }
    }
}

bool has_one(const TableColumn& column, std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return !column.captured(name).empty(); });
}

// Whether a value column says all that a figure needs; with groups, some may not.
bool is_complete(const TableColumn& column, const TableSpec& spec) {
    bool scenario = spec.says.scenario.has_value() || !spec.scenario.empty() ||
                    has_one(column, {capture::kScenario});
    bool period = spec.says.period.has_value() || !spec.period.empty() ||
                  has_one(column, {capture::kPeriod, capture::kMonthNumber, capture::kYearNumber});
    bool indicator = !spec.says.indicator.empty() || !spec.indicator.empty() ||
                     has_one(column, {capture::kIndicator});
    const auto add = [&](const ColumnSpec& part) {
        scenario = scenario || part.scenario.has_value();
        period = period || part.period.has_value();
        indicator = indicator || !part.indicator.empty() || !part.measure.empty();
    };
    add(spec.columns[column.spec]);
    for (const std::size_t g : column.groups) add(spec.groups[g]);
    return scenario && period && indicator;
}

ColumnRole role_of(const TableColumn& column, const TableSpec& spec) {
    const auto part_has = [&](const auto& has) {
        return has(spec.columns[column.spec]) ||
               std::any_of(column.groups.begin(), column.groups.end(),
                           [&](std::size_t g) { return has(spec.groups[g]); });
    };
    if (part_has([](const ColumnSpec& part) { return part.ignore; })) return ColumnRole::ignored;
    // A total that is itself an indicator, or is said to be the report's own, is a figure too.
    const ColumnSpec& own = spec.columns[column.spec];
    const bool adds_up = own.check == DerivedCheck::total || own.check == DerivedCheck::count;
    const bool figure = adds_up && (!own.indicator.empty() || !own.place.empty());
    if (!figure && part_has([](const ColumnSpec& part) { return part.check.has_value(); })) {
        return ColumnRole::check;
    }
    return is_complete(column, spec) ? ColumnRole::value : ColumnRole::unclaimed;
}

void settle(TableLayout& layout, const TableSpec& spec, std::size_t index, Fit fit) {
    TableColumn& column = layout.columns[fit.column];
    column.spec = index;
    column.captures.insert(column.captures.end(), fit.captures.begin(), fit.captures.end());
    column.role = role_of(column, spec);
}

// Gives one column to each spec, or one below each group of columns: the one that fits its earliest
// pattern. Equal fits stay unclaimed. A pattern with captures takes all that it fits.
void settle_spec(TableLayout& layout, const TableSpec& spec, std::size_t index,
                 std::vector<Fit> fits) {
    const ColumnSpec& column = spec.columns[index];
    if (fits.empty() && !column.optional && !column.ignore) layout.absent.push_back(index);
    std::map<std::vector<std::size_t>, std::vector<Fit*>> below;  // by groups
    for (Fit& fit : fits) {
        const bool family = !fit.captures.empty() || column.ignore;
        const TableColumn& place = layout.columns[fit.column];
        if (family ||
            has_one(place, {capture::kPlace, capture::kPeriod, capture::kScenario,
                            capture::kMonthNumber, capture::kYearNumber, capture::kIndicator})) {
            settle(layout, spec, index, fit);
        } else {
            below[place.groups].push_back(&fit);
        }
    }
    for (const auto& [groups, rivals] : below) {
        const auto best =
            std::min_element(rivals.begin(), rivals.end(),
                             [](const Fit* a, const Fit* b) { return a->pattern < b->pattern; });
        std::vector<std::size_t> equal;
        for (const Fit* fit : rivals) {
            if (fit->pattern == (*best)->pattern) equal.push_back(fit->column);
        }
        if (equal.size() > 1) {
            layout.tied.push_back(equal);
        } else {
            settle(layout, spec, index, **best);
        }
    }
}

/// The columns that say what a row is about: the first from the left that fits each.
class RowColumns {
 public:
    explicit RowColumns(const CompiledSpec& compiled) : compiled_(compiled) {}

    bool take(TableColumn& column) {
        return take(column, ColumnRole::label, compiled_.label) ||
               take(column, ColumnRole::unit, compiled_.unit) ||
               take(column, ColumnRole::place, compiled_.place) ||
               take(column, ColumnRole::period, compiled_.period) ||
               take(column, ColumnRole::scenario, compiled_.scenario) ||
               take(column, ColumnRole::code, compiled_.code) ||
               take(column, ColumnRole::outline, compiled_.outline);
    }

 private:
    bool take(TableColumn& column, ColumnRole role, const std::vector<Pattern>& patterns) {
        if (taken_.contains(role) || !first_fit(patterns, column.levels)) return false;
        column.role = role;
        taken_.insert(role);
        return true;
    }

    const CompiledSpec& compiled_;
    std::set<ColumnRole> taken_;
};

void assign_roles(TableLayout& layout, const TableSpec& spec, const CompiledSpec& compiled) {
    RowColumns row_columns(compiled);
    std::vector<std::vector<Fit>> fits(spec.columns.size());
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        TableColumn& column = layout.columns[i];
        if (column.levels.empty() || row_columns.take(column)) continue;
        assign_groups(column, spec, compiled);
        for (std::size_t s = 0; s < spec.columns.size(); ++s) {
            auto fit = first_capture(compiled.columns[s], i, column.levels, compiled);
            if (!fit) continue;
            fits[s].push_back(std::move(*fit));
            break;
        }
    }
    for (std::size_t s = 0; s < spec.columns.size(); ++s) {
        settle_spec(layout, spec, s, std::move(fits[s]));
    }
    std::set<std::size_t> groups;
    for (const TableColumn& column : layout.columns) {
        if (column.role == ColumnRole::unclaimed) continue;
        ++layout.matched;
        groups.insert(column.groups.begin(), column.groups.end());
    }
    layout.matched += groups.size();
}

bool heads(const Sheet& sheet, std::uint32_t first, std::uint32_t last, std::uint32_t column,
           const std::vector<Pattern>& patterns) {
    for (std::uint32_t row = first; row <= last; ++row) {
        const Cell* cell = sheet.at({row, column});
        if (cell != nullptr && first_fit(patterns, {cell->shown})) return true;
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
    std::vector<Pattern> labels = compiled.other_labels;
    labels.insert(labels.end(), compiled.label.begin(), compiled.label.end());
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

// "(ha)" below "DT": a header row that holds only the unit of measure of one column.
void take_units_of_header(TableLayout& layout) {
    const auto is_unit = [](const std::string& text) {
        const bool bracketed = text.starts_with('(') && text.ends_with(')');
        return !parse_label("x " + (bracketed ? text : '(' + text + ')'), "").unit.empty();
    };
    const auto same_above = [](const TableColumn& a, const TableColumn& b) {
        return a.levels.size() == b.levels.size() &&
               std::equal(a.levels.begin(), a.levels.end() - 1, b.levels.begin());
    };
    std::vector<bool> own(layout.columns.size(), false);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const TableColumn& column = layout.columns[i];
        if (column.levels.size() < 2 || !is_unit(column.levels.back())) continue;
        const bool shared =
            (i > 0 && same_above(column, layout.columns[i - 1])) ||
            (i + 1 < layout.columns.size() && same_above(column, layout.columns[i + 1]));
        own[i] = !shared;
    }
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        if (!own[i]) continue;
        layout.columns[i].unit = std::move(layout.columns[i].levels.back());
        layout.columns[i].levels.pop_back();
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
    take_units_of_header(layout);
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

}  // namespace

std::string TableColumn::header() const {
    std::string joined;
    for (const std::string& level : levels) {
        if (!joined.empty()) joined += " > ";
        joined += level;
    }
    return joined;
}

std::string TableColumn::captured(std::string_view name) const {
    // The column's own capture stands behind those of its groups, and is the one that holds.
    const auto found = std::find_if(captures.rbegin(), captures.rend(),
                                    [&](const Capture& capture) { return capture.name == name; });
    return found == captures.rend() ? std::string() : found->text;
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
                                        const LocateOptions& options) {
    const auto used = sheet.used_range();
    if (!used) return std::nullopt;
    const CompiledSpec compiled = compile(spec, options);
    std::optional<TableLayout> best;
    int labels = 0;
    bool begun = spec.below.empty();
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row > used->first.row + kSearchedRows) break;
        if (cell.type != CellType::text) continue;
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
                // A better block knows more columns; of equals the first and lowest one.
                if (!best || layout.matched > best->matched) best = std::move(layout);
            }
        }
    }
    return best;
}

}  // namespace tonghop
