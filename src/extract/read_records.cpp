#include "extract/read_records.hpp"

#include <algorithm>

#include "extract/record_reader.hpp"
#include "model/quantity.hpp"

namespace tonghop {
namespace {

bool matches_any(const RecordPatterns& patterns, const std::string& text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Pattern& pattern) { return pattern.matches(text); });
}

}  // namespace

RecordTable RecordReader::read() {
    const auto rows = rows_of(sheet_, layout_);
    const std::uint32_t end = end_row(rows, layout_, context_.mapping);
    table_.ledger =
        CellLedger({{layout_.header_first, layout_.first_column}, {end - 1, layout_.last_column}});
    for (const RowCells& row : rows) {
        if (row.front().ref.row >= end) break;
        const std::string_view rule_name = rule_of(row);
        rules_.emplace_back(row, rule_name);
        if (rule_name == rule::kRecord) add(row.front().ref.row);
        if (rule_name == rule::kTotalRow) compare_totals(row.front().ref.row);
        if (rule_name == rule::kNoteRow) report_nameless(row);
    }
    for (RecordEntry& entry : entries_) observe(entry);
    for (const auto& [row, rule_name] : rules_) {
        for (const Cell& cell : row) {
            if (!observed_.contains(cell.ref)) table_.ledger.exclude(cell.ref, rule_name);
        }
    }
    return std::move(table_);
}

std::optional<std::uint32_t> RecordReader::column_headed(const std::vector<std::string>& header) {
    for (const std::string& text : header) {
        const Pattern pattern(text, context_.period);
        for (const TableColumn& column : layout_.columns) {
            if (pattern.matches_levels(column.levels)) return column.column;
        }
    }
    Finding finding = finding_at(layout_.label, "form-drift", Severity::warning);
    finding.detail = "column-absent";
    finding.expected = header.front();
    finding.args["mapping"] = layout_.spec->where;
    findings_.push_back(std::move(finding));
    return std::nullopt;
}

RecordEntry RecordReader::entry_of(const RecordSpec& spec) {
    RecordEntry entry;
    entry.spec = &spec;
    if (!spec.sum.empty()) {
        entry.sum = column_headed(spec.sum);
        entry.found = entry.sum.has_value();
    }
    for (const auto& [header, values] : spec.where) {
        const auto column = column_headed({header});
        entry.found = entry.found && column.has_value();
        if (column) entry.where.emplace_back(*column, RecordPatterns(values.begin(), values.end()));
    }
    entry.unit = unit_of(spec, entry.sum);
    return entry;
}

std::string_view RecordReader::rule_of(RowCells row) const {
    const std::uint32_t at = row.front().ref.row;
    if (at <= layout_.header_last) return rule::kHeader;
    if (is_index_row(row, layout_)) return rule::kIndexRow;
    if (is_repeated_header(row, sheet_, layout_)) return rule::kRepeatedHeader;
    const std::string label = text_at(at, layout_.label.column);
    const auto says = [&](const RecordPatterns& patterns) {
        return matches_any(patterns, label) ||
               (label.empty() && matches_any(patterns, squeeze(row.front().shown)));
    };
    if (says(total_)) return rule::kTotalRow;
    if (says(skip_)) return rule::kSkippedRow;
    return label.empty() ? rule::kNoteRow : rule::kRecord;
}

// The place of a line; where the list has no column for it, of its title, else of the report.
std::optional<std::string> RecordReader::place_of(std::uint32_t row) {
    const TableColumn* column = layout_.with_role(ColumnRole::place);
    if (column == nullptr) return village_.empty() ? context_.place : village_;
    const std::string text = text_at(row, column->column);
    const auto place = places_.find(text);
    if (!place) {
        Finding finding = finding_at({row, column->column}, "place-unknown", Severity::warning);
        finding.detail = "row";
        finding.args["label"] = text_at(row, layout_.label.column);
        findings_.push_back(std::move(finding));
    }
    return place;
}

bool RecordReader::fits(const RecordEntry& entry, std::uint32_t row) const {
    return entry.found &&
           std::all_of(entry.where.begin(), entry.where.end(), [&](const auto& where) {
               return matches_any(where.second, text_at(row, where.first));
           });
}

void RecordReader::add(std::uint32_t row) {
    const auto place = place_of(row);
    for (RecordEntry& entry : entries_) {
        const bool holds = fits(entry, row);
        if (entry.sum) {
            add(entry, row, holds ? place : std::nullopt);
        } else if (holds && place) {
            RecordSum& sum = entry.by_place[*place];
            if (!sum.first) sum.first = CellRef{row, layout_.label.column};
            sum.nil = false;
            sum.value += Decimal(1);
        }
    }
}

// Adds the line's figure to the sum of `place`, if it is one of the entry's.
void RecordReader::add(RecordEntry& entry, std::uint32_t row,
                       const std::optional<std::string>& place) {
    const CellRef ref{row, *entry.sum};
    const Cell* cell = sheet_.at(ref);
    if (cell == nullptr || looks_blank(*cell)) {
        if (place && entry.blank.insert(*place).second) {
            Finding finding = finding_at(ref, "value-missing", Severity::warning);
            finding.detail = "blank-cell";
            finding.indicator = entry.spec->says.indicator;
            finding.place = *place;
            findings_.push_back(std::move(finding));
        }
        return;
    }
    const CellReading reading =
        read_cell(*cell, Indicator(), context_.mapping, context_.mapping.numbers);
    if (reading.status == Status::not_applicable) return;
    const bool nil = reading.status == Status::nil;
    const auto line = nil ? RecordLine() : line_of(entry, reading);
    if (!line) {
        entry.broken = true;
        if (place) findings_.push_back(finding_at(ref, "value-not-number", Severity::warning));
        return;
    }
    entry.lines += line->value;
    entry.all_lines += line->value;
    entry.rounding += line->rounding;
    ++entry.since;
    if (!place) return;
    RecordSum& sum = entry.by_place[*place];
    if (!sum.first) sum.first = ref;
    if (nil) return;
    sum.nil = false;
    sum.value += line->value;
}

void RecordReader::observe(RecordEntry& entry) {
    const Dimensions& says = entry.spec->says;
    const Dimensions& all = layout_.spec->says;
    const Indicator& indicator = *context_.config.indicators.find(says.indicator);
    const UnitOfMeasure& own = *context_.config.units.by_name(indicator.unit);
    const UnitReading& unit = entry.unit.reading;
    for (const auto& [place, sum] : entry.by_place) {
        Observation observation{
            {place, indicator.code, says.scenario ? *says.scenario : *all.scenario,
             (says.period ? *says.period : *all.period).resolve(context_.period)},
            {},
            indicator.unit,
            sum.nil ? Status::nil : Status::reported,
            sum.value.to_string(),
            entry.unit.text,
            {context_.file, sheet_.name(), *sum.first},
            context_.mapping.form,
            {}};
        const bool fits = unit.unit != nullptr && convertible(*unit.unit, own);
        if (fits) {
            observation.amount.value = convert({sum.value, unit.unit}, own).value;
        } else {
            observation.status = Status::rejected;
            Finding finding =
                finding_at(*sum.first, unit.unit == nullptr ? "unit-unknown" : "unit-mismatch",
                           Severity::error);
            finding.indicator = indicator.code;
            finding.found = entry.unit.text;
            finding.expected = indicator.unit;
            finding.args["unit"] = indicator.unit;
            findings_.push_back(std::move(finding));
        }
        observed_.insert(*sum.first);
        table_.observations.push_back(std::move(observation));
    }
}

RecordTable read_records(const Sheet& sheet, const TableLayout& layout,
                         const ReportContext& context, Findings& findings) {
    return RecordReader(sheet, layout, context, findings).read();
}

}  // namespace tonghop
