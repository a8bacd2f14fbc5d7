#include "extract/read_records.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "extract/cell_number.hpp"
#include "extract/place_finder.hpp"
#include "extract/row_kinds.hpp"
#include "extract/village_above.hpp"
#include "model/quantity.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

using Patterns = std::vector<Pattern>;

bool matches_any(const Patterns& patterns, const std::string& text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Pattern& pattern) { return pattern.matches(text); });
}

/// What one entry of "records" has come to for one place.
struct Sum {
    Decimal value;
    std::optional<CellRef> first;
    bool nil = true;  ///< all that it adds up is written as none
};

/// One entry of "records", with the columns it looks at.
struct Entry {
    const RecordSpec* spec = nullptr;
    std::optional<std::uint32_t> sum;  ///< column of the figures
    std::vector<std::pair<std::uint32_t, Patterns>> where;
    bool found = true;  ///< all its columns are there
    std::map<std::string, Sum> by_place;
};

class RecordReader {
 public:
    RecordReader(const Sheet& sheet, const TableLayout& layout, const ReportContext& context,
                 Findings& findings)
        : sheet_(sheet),
          layout_(layout),
          context_(context),
          findings_(findings),
          places_(context.config, context.place, context.period),
          village_(village_above(sheet, layout.header_first, places_, context)),
          skip_(layout.spec->skip.begin(), layout.spec->skip.end()),
          total_(layout.spec->total.begin(), layout.spec->total.end()) {
        for (const RecordSpec& spec : layout.spec->records) entries_.push_back(entry_of(spec));
    }

    RecordTable read() {
        const auto rows = rows_of(sheet_, layout_);
        const std::uint32_t end = end_row(rows, layout_, context_.mapping);
        table_.ledger = CellLedger(
            {{layout_.header_first, layout_.first_column}, {end - 1, layout_.last_column}});
        for (const RowCells& row : rows) {
            if (row.front().ref.row >= end) break;
            const std::string_view rule_name = rule_of(row);
            rules_.emplace_back(row, rule_name);
            if (rule_name == rule::kRecord) add(row.front().ref.row);
        }
        for (Entry& entry : entries_) observe(entry);
        for (const auto& [row, rule_name] : rules_) {
            for (const Cell& cell : row) {
                if (!observed_.contains(cell.ref)) table_.ledger.exclude(cell.ref, rule_name);
            }
        }
        return std::move(table_);
    }

 private:
    Entry entry_of(const RecordSpec& spec);
    std::optional<std::uint32_t> column_headed(const std::vector<std::string>& header);
    std::string_view rule_of(RowCells row) const;
    std::string text_at(std::uint32_t row, std::uint32_t column) const {
        const Cell* cell = sheet_.at_merged({row, column});
        return cell == nullptr ? std::string() : squeeze(cell->shown);
    }
    void add(std::uint32_t row);
    void add(Entry& entry, std::uint32_t row, const std::string& place);
    std::optional<std::string> place_of(std::uint32_t row);
    void observe(Entry& entry);
    Finding finding_at(CellRef cell, std::string code, Severity severity) const {
        Finding finding;
        finding.code = std::move(code);
        finding.severity = severity;
        finding.source = {context_.file, sheet_.name(), cell};
        finding.found = text_at(cell.row, cell.column);
        return finding;
    }

    const Sheet& sheet_;
    const TableLayout& layout_;
    const ReportContext& context_;
    Findings& findings_;
    PlaceFinder places_;
    std::string village_;  // code, if the title says one; may be empty
    Patterns skip_, total_;
    std::vector<Entry> entries_;
    std::vector<std::pair<RowCells, std::string_view>> rules_;
    std::set<CellRef> observed_;
    RecordTable table_;
};

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

Entry RecordReader::entry_of(const RecordSpec& spec) {
    Entry entry;
    entry.spec = &spec;
    if (!spec.sum.empty()) {
        entry.sum = column_headed(spec.sum);
        entry.found = entry.sum.has_value();
    }
    for (const auto& [header, values] : spec.where) {
        const auto column = column_headed({header});
        entry.found = entry.found && column.has_value();
        if (column) entry.where.emplace_back(*column, Patterns(values.begin(), values.end()));
    }
    return entry;
}

std::string_view RecordReader::rule_of(RowCells row) const {
    const std::uint32_t at = row.front().ref.row;
    if (at <= layout_.header_last) return rule::kHeader;
    if (is_index_row(row, layout_)) return rule::kIndexRow;
    if (is_repeated_header(row, sheet_, layout_)) return rule::kRepeatedHeader;
    const std::string label = text_at(at, layout_.label.column);
    const auto says = [&](const Patterns& patterns) {
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

void RecordReader::add(std::uint32_t row) {
    const auto place = place_of(row);
    if (!place) return;
    for (Entry& entry : entries_) {
        const bool holds =
            entry.found && std::all_of(entry.where.begin(), entry.where.end(), [&](const auto& w) {
                return matches_any(w.second, text_at(row, w.first));
            });
        if (holds) add(entry, row, *place);
    }
}

void RecordReader::add(Entry& entry, std::uint32_t row, const std::string& place) {
    if (!entry.sum) {
        Sum& sum = entry.by_place[place];
        if (!sum.first) sum.first = CellRef{row, layout_.label.column};
        sum.nil = false;
        sum.value += Decimal(1);
        return;
    }
    const CellRef ref{row, *entry.sum};
    const Cell* cell = sheet_.at(ref);
    if (cell == nullptr || looks_blank(*cell)) return;
    const CellReading reading =
        read_cell(*cell, Indicator(), context_.mapping, context_.mapping.numbers);
    if (reading.status == Status::not_applicable) return;
    if (reading.status == Status::nil) {
        Sum& sum = entry.by_place[place];
        if (!sum.first) sum.first = ref;
        return;
    }
    if (!reading.fault.empty() || !reading.number.amount.value ||
        reading.number.amount.comparator != Comparator::equal) {
        findings_.push_back(finding_at(ref, "value-not-number", Severity::warning));
        return;
    }
    Sum& sum = entry.by_place[place];
    if (!sum.first) sum.first = ref;
    sum.nil = false;
    sum.value += *reading.number.amount.value;
}

void RecordReader::observe(Entry& entry) {
    const Dimensions& says = entry.spec->says;
    const Dimensions& all = layout_.spec->says;
    const Indicator& indicator = *context_.config.indicators.find(says.indicator);
    const std::string& written = says.unit.empty() ? all.unit : says.unit;
    const UnitOfMeasure& own = *context_.config.units.by_name(indicator.unit);
    const UnitReading unit =
        resolve_unit(written.empty() ? indicator.unit : written, context_.config.units,
                     own.canonical, context_.config.profile.region);
    for (const auto& [place, sum] : entry.by_place) {
        Observation observation{
            {place, indicator.code, says.scenario ? *says.scenario : *all.scenario,
             (says.period ? *says.period : *all.period).resolve(context_.period)},
            {},
            indicator.unit,
            sum.nil ? Status::nil : Status::reported,
            sum.value.to_string(),
            written,
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
            finding.found = written;
            finding.expected = indicator.unit;
            finding.args["unit"] = indicator.unit;
            findings_.push_back(std::move(finding));
        }
        observed_.insert(*sum.first);
        table_.observations.push_back(std::move(observation));
    }
}

}  // namespace

RecordTable read_records(const Sheet& sheet, const TableLayout& layout,
                         const ReportContext& context, Findings& findings) {
    return RecordReader(sheet, layout, context, findings).read();
}

}  // namespace tonghop
