// What a list says of itself: its totals, and figures that no line has a name for.
#include "extract/record_reader.hpp"

namespace tonghop {

// "Cộng" adds up the lines above it, or those since the one before.
void RecordReader::compare_totals(std::uint32_t row) {
    for (RecordEntry& entry : entries_) {
        const CellRef ref{row, entry.sum.value_or(0)};
        const Cell* cell = entry.sum ? sheet_.at(ref) : nullptr;
        if (cell == nullptr || looks_blank(*cell)) continue;
        const CellReading reading =
            read_cell(*cell, Indicator(), context_.mapping, context_.mapping.numbers);
        const auto total = line_of(entry, reading);
        const Decimal since = std::exchange(entry.lines, Decimal(0));
        // A total above its lines, or of totals.
        const bool lines_above = std::exchange(entry.since, 0) > 0;
        if (!total || !lines_above || entry.broken) continue;
        Decimal counted;
        for (const auto& [place, sum] : entry.by_place) counted += sum.value;
        const Decimal tolerance = entry.rounding + total->rounding;
        const auto agrees = [&](const Decimal& sum) {
            return abs(total->value - sum) <= tolerance;
        };
        if (agrees(since) || agrees(entry.all_lines) || agrees(counted)) continue;
        Finding finding = finding_at(ref, "total-mismatch", Severity::warning);
        finding.detail = "equal";
        finding.indicator = entry.spec->says.indicator;
        finding.place = context_.place;
        finding.args["value"] = total->value.to_string();
        finding.args["unit"] = entry.unit.text;
        finding.args["computed"] = entry.all_lines.to_string();
        finding.expected = finding.args["computed"];
        finding.args["difference"] = (total->value - entry.all_lines).to_string();
        findings_.push_back(std::move(finding));
    }
}

// A line without a name belongs to nothing: what it would add up, and what would count it.
void RecordReader::report_nameless(RowCells row) {
    const std::uint32_t at = row.front().ref.row;
    std::set<std::uint32_t> told;
    for (const RecordEntry& entry : entries_) {
        const bool counted = !entry.sum && !entry.where.empty() && fits(entry, at);
        if (!entry.sum && !counted) continue;
        const CellRef ref{at, counted ? entry.where.front().first : *entry.sum};
        const Cell* cell = sheet_.at(ref);
        if (cell == nullptr || (!counted && !is_figure(*cell, context_.mapping))) continue;
        if (!told.insert(ref.column).second) continue;
        Finding finding = finding_at(ref, "value-unclaimed", Severity::warning);
        finding.detail = "row";
        findings_.push_back(std::move(finding));
    }
}

}  // namespace tonghop
