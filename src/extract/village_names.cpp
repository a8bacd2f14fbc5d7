#include "extract/village_names.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "extract/place_finder.hpp"

namespace tonghop {
namespace {

struct Named {
    CellRef cell;
    std::string text;
    bool is_column;
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
            {{table.layout.header_last, column.column}, column.captured(capture::kPlace), true});
    }
    if (table.layout.spec->has_indicator_rows()) return names;
    for (const RawRow& row : table.rows) {
        if (is_village(row.place)) names.push_back({row.label_cell, row.label, false});
    }
    return names;
}

}  // namespace

void report_untyped_villages(const RawTable& table, const ReportContext& context,
                             Findings& findings) {
    const std::vector<Named> names = villages_of(table);
    const auto typed = static_cast<std::size_t>(std::count_if(
        names.begin(), names.end(), [](const Named& one) { return has_village_word(one.text); }));
    // A column that alone is called something: a header that says no place reads like a name.
    const bool alone = names.size() == 1 && typed == 0 && names.front().is_column;
    if (!alone && (typed < 2 || 2 * typed <= names.size())) return;
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

void report_neighbours(const RawTable& table, const ReportContext& context, Findings& findings) {
    constexpr std::size_t kEnough = 3;  // a village or two may be called like a commune
    const std::vector<Named> names = villages_of(table);
    const std::string day = context.period.last_day();
    const Place* place = context.config.places.find(context.place, day);
    if (names.size() < kEnough || place == nullptr || place->parent.empty()) return;
    std::set<std::string> neighbours;
    for (const Place* one : context.config.places.children(place->parent, day)) {
        if (one != place) neighbours.insert(fold(one->name));
    }
    const auto count = std::count_if(names.begin(), names.end(), [&](const Named& one) {
        return neighbours.contains(fold(village_name(one.text)));
    });
    if (2 * static_cast<std::size_t>(count) <= names.size()) return;
    Finding finding;
    finding.code = "place-mismatch";
    finding.detail = "neighbours";
    finding.severity = Severity::warning;
    finding.place = context.place;
    finding.source = {context.file, table.sheet->name(), names.front().cell};
    finding.found = squeeze(names.front().text);
    finding.expected = place->name_with_type();
    finding.args["count"] = std::to_string(count);
    findings.push_back(std::move(finding));
}

}  // namespace tonghop
