// What each column of a table is: a column of the spec, perhaps one of a family, below its groups.
#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "config/captures.hpp"
#include "extract/captured.hpp"
#include "extract/compiled_spec.hpp"

namespace tonghop {
namespace {

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

// "Tổng cộng" beside groups that are communes is no group of the mapping: its columns are not about
// the reporting place just because nothing says otherwise.
bool is_of_unknown_group(const TableColumn& column, const TableSpec& spec, std::size_t pattern) {
    const ColumnSpec& own = spec.columns[column.spec];
    const bool of_places =
        std::any_of(spec.groups.begin(), spec.groups.end(), [](const ColumnSpec& group) {
            return std::any_of(group.header.begin(), group.header.end(), [](const auto& header) {
                return has_capture(header, capture::kPlace);
            });
        });
    const bool below_another = std::any_of(
        column.levels.begin(), column.levels.end(),
        [&](const std::string& level) { return !level.empty() && level != column.levels.back(); });
    const bool named = own.header[pattern].find(" > ") != std::string::npos;
    return of_places && below_another && !named && column.groups.empty() && own.place.empty() &&
           !has_one(column, {capture::kPlace});
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
    column.role = is_of_unknown_group(column, spec, fit.pattern) ? ColumnRole::unclaimed
                                                                 : role_of(column, spec);
}

std::map<std::vector<std::string>, std::vector<std::size_t>> columns_by_header(
    const TableLayout& layout, const std::vector<Fit>& fits) {
    std::map<std::vector<std::string>, std::vector<std::size_t>> columns;
    for (const Fit& fit : fits) columns[layout.columns[fit.column].levels].push_back(fit.column);
    return columns;
}

// Gives one column to each spec, or one below each group of columns: the one that fits its earliest
// pattern. Equal fits stay unclaimed, unless years cannot be told apart because the report's own is
// not known yet. A pattern with captures takes all that it fits.
void settle_spec(TableLayout& layout, const TableSpec& spec, std::size_t index,
                 std::vector<Fit> fits, bool years_known) {
    const ColumnSpec& column = spec.columns[index];
    if (fits.empty() && !column.optional && !column.ignore) layout.absent.push_back(index);
    std::map<std::vector<std::size_t>, std::vector<Fit*>> below;  // by groups
    const auto twins = columns_by_header(layout, fits);
    for (Fit& fit : fits) {
        const bool family = !fit.captures.empty() || column.ignore;
        const TableColumn& place = layout.columns[fit.column];
        const auto& alike = twins.at(place.levels);
        if (alike.size() > 1 && !column.ignore && !column.check) {
            // A title that was merged over two columns makes one of them mean the other's.
            if (alike.front() == fit.column) layout.tied.push_back(alike);
            continue;
        }
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
        std::vector<Fit*> equal;
        for (Fit* fit : rivals) {
            if (fit->pattern == (*best)->pattern) equal.push_back(fit);
        }
        if (equal.size() > 1 && years_known) {
            auto& tied = layout.tied.emplace_back();
            for (const Fit* fit : equal) tied.push_back(fit->column);
            continue;
        }
        for (Fit* fit : equal) settle(layout, spec, index, *fit);
    }
}

/// The columns that say what a row is about: the first from the left that fits each.
class RowColumns {
 public:
    explicit RowColumns(const CompiledSpec& compiled) : compiled_(compiled) {}

    bool take(TableColumn& column) {
        return take(column, ColumnRole::label, compiled_.label) ||
               take(column, ColumnRole::section, compiled_.section) ||
               take(column, ColumnRole::unit, compiled_.unit) ||
               take(column, ColumnRole::place, compiled_.place) ||
               take(column, ColumnRole::period, compiled_.period) ||
               take(column, ColumnRole::scenario, compiled_.scenario) ||
               take(column, ColumnRole::code, compiled_.code) ||
               take(column, ColumnRole::outline, compiled_.outline);
    }

    /// Whether a title that says what rows are about was merged over this column too.
    bool covers(const TableColumn& column) const { return headers_.contains(column.levels); }

 private:
    bool take(TableColumn& column, ColumnRole role, const std::vector<Pattern>& patterns) {
        if (taken_.contains(role) || !first_fit(patterns, column.levels)) return false;
        column.role = role;
        taken_.insert(role);
        headers_.insert(column.levels);
        return true;
    }

    const CompiledSpec& compiled_;
    std::set<ColumnRole> taken_;
    std::set<std::vector<std::string>> headers_;
};

}  // namespace

void assign_roles(TableLayout& layout, const TableSpec& spec, const CompiledSpec& compiled) {
    RowColumns row_columns(compiled);
    std::vector<std::vector<Fit>> fits(spec.columns.size());
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        TableColumn& column = layout.columns[i];
        if (column.levels.empty() || row_columns.take(column)) continue;
        if (row_columns.covers(column)) continue;
        assign_groups(column, spec, compiled);
        for (std::size_t s = 0; s < spec.columns.size(); ++s) {
            auto fit = first_capture(compiled.columns[s], i, column.levels, compiled);
            if (!fit) continue;
            fits[s].push_back(std::move(*fit));
            break;
        }
    }
    for (std::size_t s = 0; s < spec.columns.size(); ++s) {
        settle_spec(layout, spec, s, std::move(fits[s]), compiled.options->report.has_value());
    }
    std::set<std::size_t> groups;
    for (const TableColumn& column : layout.columns) {
        if (column.role == ColumnRole::unclaimed) continue;
        ++layout.matched;
        groups.insert(column.groups.begin(), column.groups.end());
    }
    layout.matched += groups.size();
}

}  // namespace tonghop
