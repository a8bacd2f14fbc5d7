#include "extract/header_time.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "extract/header_span.hpp"
#include "extract/row_kinds.hpp"
#include "normalise/period_text.hpp"
#include "normalise/scenario_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

// "Đầu năm 2024" is what stood when 2023 ended.
bool speaks_of_a_beginning(const std::string& text) {
    const std::string plain = plain_text(text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const TextToken& token) { return token.is("đầu") || token.is("trước"); });
}

// The years that the levels of a header name, each level one at most: "Chuẩn 2021-2025" names none.
std::set<int> years_of(const TableColumn& column) {
    std::set<int> years;
    for (const std::string& level : column.levels) {
        const auto periods = find_periods(level);
        if (periods.size() == 1 && !speaks_of_a_beginning(level)) {
            years.insert(periods.front().year());
        }
    }
    return years;
}

// A mapping that writes a year into its pattern knows what it means.
bool is_written_out(const TableColumn& column, const TableSpec& spec, int year) {
    const auto names = [&](const ColumnSpec& part) {
        return std::any_of(part.header.begin(), part.header.end(), [&](const std::string& text) {
            return text.find(std::to_string(year)) != std::string::npos;
        });
    };
    return names(spec.columns[column.spec]) ||
           std::any_of(column.groups.begin(), column.groups.end(),
                       [&](std::size_t g) { return names(spec.groups[g]); });
}

bool has_figures(const RawTable& table, const TableColumn& column, const Mapping& mapping) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const RawRow& row) {
        const Cell* cell = table.sheet->at({row.row, column.column});
        return cell != nullptr && is_figure(*cell, mapping);
    });
}

// The first period of months that ends after the report's own, among what a header names.
std::optional<Period> later_than(const TableColumn& column, const Period& report) {
    for (const std::string& level : column.levels) {
        for (const Period& named : find_periods(level, report.year())) {
            if (named.kind() == Period::Kind::month && named.last_day() > report.last_day()) {
                return named;
            }
        }
    }
    return std::nullopt;
}

// Tables of several periods on one sheet say theirs above them.
bool is_said_above(const RawTable& table, const Period& period, int year) {
    const auto& cells = table.sheet->cells();
    return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
        if (cell.ref.row >= table.layout.header_first || cell.type != CellType::text) return false;
        const auto named = find_periods(cell.text, year);
        return std::find(named.begin(), named.end(), period) != named.end();
    });
}

// "KH năm 2024" in a report of June 2023: a plan of a later year stands beside the year's own plan,
// or in a report that closes the year.
bool is_plan_too_early(const RawTable& table, std::size_t index, const Period& report) {
    constexpr int kClosing = 11;  // the month from which on reports look at the next year
    const ColumnMeaning& meaning = table.meanings[index];
    const bool plan = meaning.scenario == Scenario::plan && meaning.period;
    if (!plan || meaning.period->year() <= report.year()) return false;
    const bool closes = report.last_month() >= kClosing;
    for (std::size_t i = 0; i < table.meanings.size(); ++i) {
        const ColumnMeaning& other = table.meanings[i];
        const bool own = table.layout.columns[i].role == ColumnRole::value && other.period &&
                         other.period->year() == report.year();
        if (own && (closes || other.scenario == Scenario::plan)) return false;
    }
    return true;
}

// "Tháng 5 | Lũy kế 6 tháng" in a report of June: the month's own column is missing, one of an
// earlier month stands beside the months up to June.
bool is_month_left_behind(const RawTable& table, std::size_t index, const Period& report) {
    const auto& taken = table.meanings[index].period;
    const bool earlier = taken && taken->kind() == Period::Kind::month &&
                         report.kind() == Period::Kind::month && taken->year() == report.year() &&
                         taken->last_month() < report.last_month();
    const std::string header = fold(table.layout.columns[index].header());
    if (!earlier || header.find(fold("trước")) != std::string::npos) return false;
    bool cumulative = false;
    std::size_t months = 0;
    for (std::size_t i = 0; i < table.meanings.size(); ++i) {
        const auto& period = table.meanings[i].period;
        if (table.layout.columns[i].role != ColumnRole::value || !period) continue;
        if (*period == report) return false;
        const bool month = period->kind() == Period::Kind::month;
        months += month && period->year() == report.year();
        const bool done = table.meanings[i].scenario != Scenario::estimate;
        cumulative =
            cumulative || (done && !month && period->kind() != Period::Kind::year &&
                           period->first_month() == 1 && period->last_day() == report.last_day());
    }
    return cumulative && months == 1;
}

// No column of figures is of the report's year.
bool is_another_year_altogether(const RawTable& table, const Period& report) {
    for (std::size_t i = 0; i < table.meanings.size(); ++i) {
        if (table.layout.columns[i].role != ColumnRole::value) continue;
        if (table.meanings[i].period.value_or(report).year() == report.year()) return false;
    }
    return true;
}

// "Quý I" that the mapping says is 2024-Q1, in a report of 2022. "Quý trước" of a first quarter is
// of the year before.
bool is_of_a_fixed_year(const TableColumn& column, const TableSpec& spec, const Period& report) {
    const auto& said = spec.columns[column.spec].period;
    const bool before = fold(column.header()).find(fold("trước")) != std::string::npos;
    if (!said || !said->fixed || before) return false;
    const int year = said->fixed->year();
    const bool named = column.header().find(std::to_string(year)) != std::string::npos;
    return said->fixed->kind() != Period::Kind::year && year != report.year() && !named &&
           years_of(column).empty();
}

Finding about_column(const RawTable& table, const ReportContext& context, std::size_t column,
                     const Period& taken) {
    const TableColumn& header = table.layout.columns[column];
    Finding finding;
    finding.code = "period-mismatch";
    finding.detail = "column";
    finding.severity = Severity::warning;
    finding.place = context.place;
    finding.source = {context.file, table.sheet->name(),
                      CellRef{table.layout.header_last, header.column}};
    finding.found = header.header();
    finding.expected = taken.to_string();
    return finding;
}

}  // namespace

void report_header_time(const RawTable& table, const ReportContext& context, Findings& findings) {
    const TableSpec& spec = *table.layout.spec;
    // Where rows say their period, or each label its figure, headers say none.
    if (!spec.period.empty() || spec.pairs) return;
    const bool elsewhere = is_another_year_altogether(table, context.period);
    for (std::size_t i = 0; i < table.layout.columns.size(); ++i) {
        const TableColumn& column = table.layout.columns[i];
        const bool value = column.role == ColumnRole::value;
        if (!value && column.role != ColumnRole::unclaimed) continue;
        const Period taken = table.meanings[i].period.value_or(context.period);
        if (value && other_span(column, taken)) continue;  // told with what becomes of its figures
        const std::set<int> years = years_of(column);
        const bool other_year = value && !years.empty() && !years.contains(taken.year()) &&
                                !is_written_out(column, spec, *years.begin());
        const auto later = later_than(column, context.period);
        const bool to_come = later && !speaks_of_plans(column.header()) &&
                             has_figures(table, column, context.mapping) &&
                             !is_said_above(table, *later, context.period.year());
        const bool misdated = value && (elsewhere || is_plan_too_early(table, i, context.period) ||
                                        is_month_left_behind(table, i, context.period) ||
                                        is_of_a_fixed_year(column, spec, context.period));
        if (other_year || to_come || misdated) {
            findings.push_back(
                about_column(table, context, i, other_year ? taken : context.period));
        }
    }
}

}  // namespace tonghop
