// What each column of a marked table is.
#include <algorithm>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "detect/column_time.hpp"
#include "detect/row_columns.hpp"
#include "normalise/pattern.hpp"
#include "teach/table_teacher.hpp"
#include "teach/value_mark.hpp"

namespace tonghop {

// Where detection finds no table: the columns that everybody calls the same.
void TableTeacher::take_row_columns(const std::vector<Mark>& own) {
    const auto used = cells().used_range();
    if (sheet_.view.table_at(label_.cell) != nullptr || !used) return;
    for (std::uint32_t column = used->first.column; column <= used->last.column; ++column) {
        const auto levels = levels_of(column);
        const bool marked = std::any_of(own.begin(), own.end(),
                                        [&](const Mark& m) { return m.cell.column == column; });
        if (marked || levels.empty()) continue;
        const std::string& header = levels.back();
        const auto role = is_outline_header(header) ? &TableSpec::outline
                          : is_code_header(header)  ? &TableSpec::code
                          : is_unit_header(header)  ? &TableSpec::unit
                                                    : nullptr;
        if (role != nullptr && (table_.spec.*role).empty()) {
            table_.spec.*role = {pattern_of_column(column)};
        }
    }
}

// What detection made of a column that is marked.
void TableTeacher::take_away(std::uint32_t column) {
    const auto levels = levels_of(column);
    const auto fits = [&](const std::string& pattern) {
        return !is_family(pattern) && Pattern(pattern, sheet_.view.period()).matches_levels(levels);
    };
    const auto taught = table_.spec.columns.begin() + taught_;
    const auto left = std::remove_if(taught, table_.spec.columns.end(), [&](const auto& one) {
        return std::any_of(one.header.begin(), one.header.end(), fits);
    });
    table_.spec.columns.erase(left, table_.spec.columns.end());
    for (auto role : {&TableSpec::unit, &TableSpec::outline, &TableSpec::code, &TableSpec::section,
                      &TableSpec::period, &TableSpec::scenario}) {
        std::erase_if(table_.spec.*role, fits);
    }
}

void TableTeacher::teach_value(const Mark& mark) {
    const ValueMark said = read_value_mark(mark, sheet_.view.period(), sheet_.lexicon,
                                           sheet_.view.workbook().file, sheet_.problems);
    // What the mark leaves out its header may say.
    ColumnSpec column;
    const auto seen = sheet_.view.column_at(label_.cell, mark.cell.column);
    if (seen && seen->role == ColumnRole::value) column = *seen->spec;
    const std::string pattern = pattern_of_column(mark.cell.column);
    const auto levels = levels_of(mark.cell.column);
    take_away(mark.cell.column);
    column.header = {pattern};
    column.optional = false;
    if (said.scenario) column.scenario = said.scenario;
    if (said.period) column.period = expression_for(*said.period, sheet_.view.period());
    if (!said.indicator.empty()) {
        column.indicator = said.indicator;
        column.measure.clear();
    }
    if (!said.unit.empty()) column.unit = said.unit;
    const bool places = label_.kind == MarkKind::place;
    if (places && column.indicator.empty() && !levels.empty()) {
        column.indicator = sheet_.lexicon.indicator({fold(levels.back()), {}, ""});
    }
    std::string missing;
    const auto miss = [&](const char* what) {
        missing += (missing.empty() ? "" : ", ") + std::string(what);
    };
    if (!column.scenario && table_.spec.scenario.empty()) miss("scenario");
    if (!column.period && table_.spec.period.empty()) miss("period");
    if (places && column.indicator.empty()) miss("indicator");
    if (!missing.empty()) {
        sheet_.complain("value-incomplete", mark, missing);
        return;
    }
    table_.headers.push_back(pattern);
    put_first(std::move(column));
}

void TableTeacher::teach_check(const Mark& mark) {
    struct CheckWord {
        std::string_view word;
        DerivedCheck check;
    };
    static constexpr CheckWord kChecks[] = {{"ke hoach", DerivedCheck::percent_of_plan},
                                            {"plan", DerivedCheck::percent_of_plan},
                                            {"cung ky", DerivedCheck::percent_of_same_period},
                                            {"same period", DerivedCheck::percent_of_same_period},
                                            {"nam truoc", DerivedCheck::percent_of_last_year},
                                            {"last year", DerivedCheck::percent_of_last_year},
                                            {"cong", DerivedCheck::total},
                                            {"tong", DerivedCheck::total},
                                            {"total", DerivedCheck::total}};
    const std::string detail = mark.kind == MarkKind::total ? "total" : fold_toneless(mark.detail);
    const auto* const found =
        std::find_if(std::begin(kChecks), std::end(kChecks),
                     [&](const auto& one) { return detail.find(one.word) != std::string::npos; });
    if (found == std::end(kChecks)) {
        sheet_.complain("check-unclear", mark);
        return;
    }
    take_away(mark.cell.column);
    ColumnSpec column;
    column.header = {pattern_of_column(mark.cell.column)};
    column.check = found->check;
    put_first(std::move(column));
}

void TableTeacher::teach_ignored(const Mark& mark) {
    take_away(mark.cell.column);
    ColumnSpec column;
    column.header = {pattern_of_column(mark.cell.column)};
    column.ignore = true;
    column.optional = true;
    put_first(std::move(column));
}

// A unit of measure for the whole table, or the column that says it.
void TableTeacher::teach_unit(const Mark& mark) {
    if (mark.detail.empty()) return set_role(mark, &TableSpec::unit);
    table_.spec.default_unit = mark.detail;
    if (!sheet_.lexicon.is_unit(mark.detail)) sheet_.complain("unit-unknown", mark, mark.detail);
}

void TableTeacher::teach_column(const Mark& mark) {
    if (pattern_of_column(mark.cell.column).empty()) {
        sheet_.complain("blank-cell", mark);
        return;
    }
    switch (mark.kind) {
        case MarkKind::unit:
            return teach_unit(mark);
        case MarkKind::outline:
            return set_role(mark, &TableSpec::outline);
        case MarkKind::code:
            return set_role(mark, &TableSpec::code);
        case MarkKind::place:
            return set_role(mark, &TableSpec::place);
        case MarkKind::period:
            return set_role(mark, &TableSpec::period);
        case MarkKind::scenario:
            return set_role(mark, &TableSpec::scenario);
        case MarkKind::value:
            return teach_value(mark);
        case MarkKind::check:
        case MarkKind::total:
            return teach_check(mark);
        case MarkKind::ignore:
            return teach_ignored(mark);
        default:
            sheet_.complain("outside", mark);
    }
}

}  // namespace tonghop
