#include "extract/village_names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "config/period_rows.hpp"

namespace tonghop {
namespace {

struct Named {
    CellRef cell;
    std::string text;
};

bool is_village(const std::string& place) {
    return place.find('/') != std::string::npos;
}

std::vector<Named> villages_of(const RawTable& table) {
    std::vector<Named> names;
    for (std::size_t i = 0; i < table.meanings.size(); ++i) {
        const TableColumn& column = table.layout.columns[i];
        if (!is_village(table.meanings[i].place) || column.role != ColumnRole::value) continue;
        names.push_back(
            {{table.layout.header_last, column.column}, column.captured(capture::kPlace)});
    }
    const TableSpec& spec = *table.layout.spec;
    if (spec.has_indicator_rows() || has_period_rows(spec)) return names;
    for (const RawRow& row : table.rows) {
        if (is_village(row.place)) names.push_back({row.label_cell, row.label});
    }
    return names;
}

}  // namespace

void report_untyped_villages(const RawTable& table, const ReportContext& context,
                             Findings& findings) {
    const std::vector<Named> names = villages_of(table);
    const auto typed = static_cast<std::size_t>(std::count_if(
        names.begin(), names.end(), [](const Named& one) { return has_village_word(one.text); }));
    if (typed < 2 || 2 * typed <= names.size()) return;
    for (const Named& one : names) {
        if (has_village_word(one.text)) continue;
        Finding finding;
        finding.code = "place-unknown";
        finding.detail = "untyped";
        finding.severity = Severity::warning;
        finding.place = context.place;
        finding.source = {context.file, table.sheet->name(), one.cell};
        finding.found = squeeze(one.text);
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
