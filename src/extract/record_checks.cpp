// What a list says of itself: its totals, and figures that no line has a name for.
#include "extract/record_reader.hpp"

namespace tonghop {

// "Cộng" adds up the lines above it, or those since the one before.
void RecordReader::compare_totals(std::uint32_t row) {
    for (RecordEntry& entry : entries_) {
        const CellRef ref{row, entry.sum.value_or(0)};
        const Cell* cell = entry.sum ? sheet_.at(ref) : nullptr;
        if (cell == nullptr || looks_blank(*cell)) continue;
        const auto total = line_of(
            entry, read_cell(*cell, Indicator(), context_.mapping, context_.mapping.numbers));
        const Decimal since = std::exchange(entry.lines, Decimal(0));
        if (!total || *total == since || *total == entry.all_lines) continue;
        Finding finding = finding_at(ref, "total-mismatch", Severity::warning);
        finding.detail = "equal";
        finding.indicator = entry.spec->says.indicator;
        finding.place = context_.place;
        finding.args["value"] = total->to_string();
        finding.args["unit"] = entry.unit.text;
        finding.args["computed"] = entry.all_lines.to_string();
        finding.expected = finding.args["computed"];
        finding.args["difference"] = (*total - entry.all_lines).to_string();
        findings_.push_back(std::move(finding));
    }
}

// Figures of a line without a name belong to nothing.
void RecordReader::report_nameless(RowCells row) {
    std::set<std::uint32_t> told;
    for (const RecordEntry& entry : entries_) {
        if (!entry.sum || !told.insert(*entry.sum).second) continue;
        const CellRef ref{row.front().ref.row, *entry.sum};
        const Cell* cell = sheet_.at(ref);
        if (cell == nullptr || !is_figure(*cell, context_.mapping)) continue;
        Finding finding = finding_at(ref, "value-unclaimed", Severity::warning);
        finding.detail = "row";
        findings_.push_back(std::move(finding));
    }
}

}  // namespace tonghop
