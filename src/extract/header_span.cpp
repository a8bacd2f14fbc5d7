#include "extract/header_span.hpp"

#include <algorithm>

#include "normalise/period_text.hpp"

namespace tonghop {
namespace {

bool same_months(const Period& a, const Period& b) {
    return a.first_month() == b.first_month() && a.last_month() == b.last_month();
}

bool is_from_january(const Period& period) {
    return period.kind() != Period::Kind::year && period.first_month() == 1;
}

// A month and a month, a quarter and a quarter, or January to a month twice: a quarter beside a
// month says nothing.
bool comparable(const Period& named, const Period& taken) {
    const bool alike = named.kind() == taken.kind() && (named.kind() == Period::Kind::month ||
                                                        named.kind() == Period::Kind::quarter);
    return alike || (named.kind() != Period::Kind::month && is_from_january(named) &&
                     taken.kind() != Period::Kind::month && is_from_january(taken));
}

// The figures in one column of the sheet that nothing has refused yet.
bool is_used(const Observation& observation, std::uint32_t column) {
    const bool said = observation.status == Status::reported || observation.status == Status::nil;
    return said && observation.source.cell && observation.source.cell->column == column;
}

}  // namespace

std::optional<Period> other_span(const TableColumn& column, const Period& taken) {
    std::optional<Period> other;
    for (const std::string& level : column.levels) {
        // Another year is told by what headers say about years.
        for (const Period& named : find_periods(level, taken.year())) {
            if (same_months(named, taken)) return std::nullopt;
            if (named.year() == taken.year() && comparable(named, taken)) other = named;
        }
    }
    return other;
}

void refuse_other_spans(const RawTable& table, const ReportContext& context,
                        std::vector<Observation>& observations, Findings& findings) {
    const TableSpec& spec = *table.layout.spec;
    // Where rows say their period, or each label its figure, headers say none.
    if (!spec.period.empty() || spec.pairs) return;
    for (std::size_t i = 0; i < table.layout.columns.size(); ++i) {
        const TableColumn& column = table.layout.columns[i];
        if (column.role != ColumnRole::value) continue;
        const Period taken = table.meanings[i].period.value_or(context.period);
        const auto other = other_span(column, taken);
        if (!other) continue;
        std::size_t refused = 0;
        for (Observation& observation : observations) {
            if (!is_used(observation, column.column)) continue;
            observation.status = Status::rejected;
            ++refused;
        }
        if (refused == 0) continue;
        Finding finding;
        finding.code = "period-mismatch";
        finding.detail = "span";
        finding.severity = Severity::error;
        finding.place = context.place;
        finding.period = taken;
        finding.source = {context.file, table.sheet->name(),
                          CellRef{table.layout.header_last, column.column}};
        finding.found = column.header();
        finding.expected = taken.to_string();
        finding.args["stated"] = other->to_string();
        finding.args["count"] = std::to_string(refused);
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
