#include "extract/header_time.hpp"

#include <algorithm>
#include <set>

#include "extract/header_span.hpp"
#include "extract/row_kinds.hpp"
#include "normalise/period_text.hpp"
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

// "KH tháng 7", "Dự kiến tháng 7": nobody reports it as done.
bool speaks_of_plans(const TableColumn& column) {
    static const std::vector<std::vector<std::string>> kWords = {
        folded_phrase("kh"),       folded_phrase("kế hoạch"), folded_phrase("dự kiến"),
        folded_phrase("nhiệm vụ"), folded_phrase("ước"),      folded_phrase("ưth")};
    const std::string plain = plain_text(column.header());
    const std::vector<TextToken> tokens = text_tokens(plain);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Tokens rest = Tokens(tokens).subspan(at);
        if (std::any_of(kWords.begin(), kWords.end(),
                        [&](const auto& word) { return begins_with(rest, word); })) {
            return true;
        }
    }
    return false;
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
        const bool to_come = later && !speaks_of_plans(column) &&
                             has_figures(table, column, context.mapping) &&
                             !is_said_above(table, *later, context.period.year());
        if (other_year || to_come) {
            findings.push_back(
                about_column(table, context, i, other_year ? taken : context.period));
        }
    }
}

}  // namespace tonghop
