// The rows of a table, cell by cell: which are figures, which are blank, which cannot be read.
#include <algorithm>

#include "base/text.hpp"
#include "extract/cell_date.hpp"
#include "extract/cell_number.hpp"
#include "extract/column_separators.hpp"
#include "extract/observer.hpp"
#include "extract/row_kinds.hpp"
#include "extract/stale_result.hpp"
#include "normalise/letters_for_digits.hpp"

namespace tonghop {

Observer::Observer(const RawTable& table, const ReportContext& context, Findings& findings)
    : table_(table), context_(context), findings_(findings) {
    for (std::size_t i = 0; i < table.layout.columns.size(); ++i) {
        separators_.push_back(separators_of(table, i, context.mapping.numbers));
    }
    note_days_filled();
}

std::vector<Observation> Observer::observe() {
    for (const RawRow& row : table_.rows) observe_row(row);
    return std::move(observations_);
}

Observation Observer::read(const RawRow& row, const RawCell& value) {
    observe_cell(row, value, indicator_of(value));
    Observation figure = std::move(observations_.back());
    observations_.pop_back();
    return figure;
}

// A count that no indicator of the catalogue is ("Số xã đạt") is a number of its own.
const Indicator& Observer::indicator_of(const RawCell& value) const {
    static const Indicator kNone;
    if (!value.target) return kNone;
    return *context_.config.indicators.find(table_.target_of(value).indicator);
}

Observation Observer::blank_observation(const RawRow& row, const RawCell& value,
                                        const Indicator& indicator) const {
    const ColumnMeaning& meaning = table_.meanings[value.column];
    const std::string& place = !meaning.place.empty()    ? meaning.place
                               : !row.place.empty()      ? row.place
                               : !table_.village.empty() ? table_.village
                                                         : context_.place;
    const Period by_row = row.period.value_or(context_.period);
    const Period period = meaning.of_row_period ? meaning.of_row_period->resolve(by_row)
                                                : meaning.period.value_or(by_row);
    // "KH năm 2024" among months: said by the row, unless the column says another.
    const Scenario by_table = table_.layout.spec->says.scenario.value_or(Scenario::actual);
    const Scenario scenario = meaning.scenario.value_or(row.scenario.value_or(by_table));
    Observation observation{{place, indicator.code, scenario, period},
                            {},
                            indicator.unit,
                            Status::missing,
                            {},
                            {},
                            {context_.file, table_.sheet->name(), value.ref},
                            context_.mapping.form,
                            {}};
    if (value.cell != nullptr) observation.raw = squeeze(value.cell->shown);
    return observation;
}

// A table with a column for each month is filled in as the year goes on.
bool Observer::is_due(const RawCell& value) const {
    const ColumnMeaning& meaning = table_.meanings[value.column];
    const bool filled = value.cell != nullptr && !looks_blank(*value.cell);
    if (filled || !meaning.dated_by_header || meaning.scenario == Scenario::plan) return true;
    const std::string day = meaning.period->last_day();
    return day <= std::min(context_.period.last_day(), last_day_filled_);
}

// Of a report of the whole year the months behind the last one with any figure are still to come.
void Observer::note_days_filled() {
    for (const RawRow& row : table_.rows) {
        for (const RawCell& value : row.values) {
            const ColumnMeaning& meaning = table_.meanings[value.column];
            const bool filled = value.cell != nullptr && !looks_blank(*value.cell);
            if (!filled || !meaning.dated_by_header || !meaning.period) continue;
            last_day_filled_ = std::max(last_day_filled_, meaning.period->last_day());
        }
    }
}

Finding Observer::finding_about(const Observation& observation, std::string code, Severity severity,
                                const RawRow& row) const {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.place = observation.key.place;
    finding.indicator = observation.key.indicator;
    finding.scenario = observation.key.scenario;
    finding.period = observation.key.period;
    finding.source = observation.source;
    finding.found = observation.raw;
    finding.args["label"] = row.label;
    return finding;
}

void Observer::observe_row(const RawRow& row) {
    const std::size_t first = observations_.size();
    for (const RawCell& value : row.values) {
        if (is_due(value)) observe_cell(row, value, indicator_of(value));
    }
    report_blanks(row, first);
}

// A blank cell beside figures is one finding; a row without any figure is one finding in all.
void Observer::report_blanks(const RawRow& row, std::size_t first) {
    const auto begin = observations_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto is_missing = [](const Observation& o) { return o.status == Status::missing; };
    const bool whole_row = std::all_of(begin, observations_.end(), is_missing);
    for (auto it = begin; it != observations_.end(); ++it) {
        if (!is_missing(*it)) continue;
        // "…" says that there is no figure; a blank cell says nothing.
        const Severity severity = it->raw.empty() ? Severity::warning : Severity::info;
        Finding finding = finding_about(*it, "value-missing", severity, row);
        finding.detail = whole_row ? "blank-row" : "blank-cell";
        if (whole_row) {
            finding.scenario.reset();
            finding.period.reset();
        }
        findings_.push_back(std::move(finding));
        if (whole_row) break;
    }
}

// What a blank cell means is the mapping's to say.
void Observer::settle_blank(Observation& observation) const {
    const auto blank = context_.mapping.marks.find("");
    if (blank != context_.mapping.marks.end()) observation.status = blank->second;
    if (observation.status == Status::nil) observation.amount.value = Decimal(0);
}

void Observer::observe_cell(const RawRow& row, const RawCell& value, const Indicator& indicator) {
    Observation observation = blank_observation(row, value, indicator);
    if (value.cell == nullptr) {
        settle_blank(observation);
    } else {
        Finding stale = finding_about(observation, "value-stale", Severity::error, row);
        CellReading reading = read_cell(*value.cell, indicator, context_.mapping,
                                        separators_[value.column].convention);
        observation.status = reading.status;
        if (is_stale(*value.cell, table_, context_, stale)) {
            observation.status = Status::rejected;
            findings_.push_back(std::move(stale));
        } else if (looks_blank(*value.cell)) {
            settle_blank(observation);
        } else if (!reading.fault.empty()) {
            Finding finding = finding_about(observation, reading.fault, Severity::error, row);
            if (reading.fault == "value-out-of-range") finding.detail = "too-large";
            if (reading.fault == "value-as-date") {
                finding.found = shown_day(*value.cell);
                finding.args["recovered"] = typed_before(*value.cell);
            }
            if (const auto slip = find_letter_for_digit(value.cell->text)) {
                finding.args["letter"] = slip->letter;
                finding.args["meant"] = slip->meant;
            }
            findings_.push_back(std::move(finding));
        } else {
            if (reading.status == Status::reported) {
                read_figure(row, value, indicator, reading.number, observation);
                report_hidden_thousands(row, value, observation);
            } else if (reading.status == Status::nil) {
                observation.amount.value = Decimal(0);
            }
            report_marks(row, value, reading.number, observation);
        }
    }
    observations_.push_back(std::move(observation));
}

std::vector<Observation> observe(const RawTable& table, const ReportContext& context,
                                 Findings& findings) {
    return Observer(table, context, findings).observe();
}

}  // namespace tonghop
