#include "extract/formula_findings.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "formula/left_out_rows.hpp"

namespace tonghop {
namespace {

template <typename Visit>
void for_each_formula(const RawTable& table, const ReportContext& context, Visit visit) {
    if (context.formulas == nullptr) return;
    for (const FormulaResult& result : context.formulas->of_sheet(context.sheet)) {
        if (table.ledger.covers(result.address.ref)) visit(result);
    }
}

// Names of functions are in capitals, other reasons are words of this program.
bool is_function(const std::string& reason) {
    return !reason.empty() && std::none_of(reason.begin(), reason.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == ' ';
    });
}

/// "D7:D19, F7": `cells` down their columns, as few ranges as there are; at most `kRanges` a text,
/// so that a message stays one that can be read.
std::vector<std::pair<CellRef, std::string>> grouped(std::vector<CellRef> cells) {
    constexpr std::size_t kRanges = 30;
    std::sort(cells.begin(), cells.end(), [](CellRef a, CellRef b) {
        return std::pair(a.column, a.row) < std::pair(b.column, b.row);
    });
    std::vector<CellRange> ranges;
    for (const CellRef cell : cells) {
        const bool below = !ranges.empty() && ranges.back().last.column == cell.column &&
                           ranges.back().last.row + 1 == cell.row;
        if (!below) ranges.push_back({cell, cell});
        ranges.back().last = cell;
    }
    std::vector<std::pair<CellRef, std::string>> groups;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (i % kRanges == 0) groups.push_back({ranges[i].first, ""});
        std::string& text = groups.back().second;
        text += (text.empty() ? "" : ", ") + ranges[i].to_string();
    }
    return groups;
}

// Each is named: somebody may want to look at them. Those of one function are said together.
void report_unchecked(const RawTable& table, const ReportContext& context, Findings& findings) {
    std::map<std::string, std::vector<CellRef>> by_function;  // "": for another reason
    for_each_formula(table, context, [&](const FormulaResult& result) {
        if (result.state != FormulaResult::State::unverified) return;
        const std::string& reason = result.computed.text;
        by_function[is_function(reason) ? reason : ""].push_back(result.address.ref);
    });
    for (auto& [function, cells] : by_function) {
        const std::string count = std::to_string(cells.size());
        for (auto& [first, addresses] : grouped(std::move(cells))) {
            Finding finding;
            finding.code = "value-stale";
            finding.detail = "unchecked";
            finding.severity = Severity::info;
            finding.place = context.place;
            finding.source = {context.file, table.sheet->name(), first};
            finding.found = function;
            finding.args["count"] = count;
            finding.args["cells"] = std::move(addresses);
            findings.push_back(std::move(finding));
        }
    }
}

void report_left_out(const RawTable& table, const ReportContext& context, Findings& findings) {
    for (const LeftOutRow& row : find_left_out_rows(*table.sheet)) {
        const TableColumn* const column = table.layout.at(row.total.column);
        if (!table.ledger.covers(row.total) || column == nullptr ||
            column->role != ColumnRole::value) {
            continue;
        }
        Finding finding;
        finding.code = "total-mismatch";
        finding.detail = "left-out";
        finding.place = context.place;
        const auto index = static_cast<std::size_t>(column - table.layout.columns.data());
        finding.scenario = table.meanings[index].scenario;
        finding.period = table.meanings[index].period;
        finding.source = {context.file, table.sheet->name(), row.total};
        finding.found = squeeze(table.sheet->at(row.total)->shown);
        finding.args["other"] = row.left_out.to_string();
        finding.args["parts"] = row.summed.to_string();
        const auto raw = std::find_if(table.rows.begin(), table.rows.end(),
                                      [&row](const RawRow& r) { return r.row == row.total.row; });
        if (raw != table.rows.end()) {
            const auto value =
                std::find_if(raw->values.begin(), raw->values.end(),
                             [&row](const RawCell& cell) { return cell.ref == row.total; });
            if (value != raw->values.end()) finding.indicator = table.target_of(*value).indicator;
            finding.args["label"] = raw->label;
        }
        findings.push_back(std::move(finding));
    }
}

}  // namespace

FormulaCounts count_formulas(const RawTable& table, const ReportContext& context) {
    FormulaCounts counts;
    for_each_formula(table, context, [&](const FormulaResult& result) { counts.add(result); });
    return counts;
}

void report_formulas(const RawTable& table, const ReportContext& context, Findings& findings) {
    if (context.formulas == nullptr) return;
    report_unchecked(table, context, findings);
    report_left_out(table, context, findings);
}

}  // namespace tonghop
