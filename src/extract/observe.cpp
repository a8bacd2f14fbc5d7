#include "extract/observer.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "extract/cell_date.hpp"
#include "extract/cell_number.hpp"
#include "extract/column_separators.hpp"
#include "extract/number_scale.hpp"
#include "extract/row_kinds.hpp"
#include "extract/row_unit.hpp"
#include "extract/stale_result.hpp"
#include "model/quantity.hpp"

namespace tonghop {
namespace {

/// A change in per cent has no unit of measure but "%", whatever the indicator is measured in.
constexpr std::string_view kPerCent = "%";

bool is_yes_or_no(const Indicator& indicator) {
    return indicator.kind == IndicatorKind::boolean || indicator.kind == IndicatorKind::category;
}

// A plan promises a state (achieve); a report says whether it is so.
void settle_state(Amount& amount, Scenario scenario) {
    if (scenario != Scenario::plan && amount.comparator == Comparator::achieve) {
        amount.comparator = Comparator::equal;
    } else if (scenario == Scenario::plan && amount.comparator == Comparator::equal &&
               amount.value && !amount.value->is_zero()) {
        amount.comparator = Comparator::achieve;
    } else if (amount.comparator == Comparator::maintain && !amount.value) {
        amount.value = Decimal(1);
    }
}

// A range stays a range: "hạ 1 - 2%" says more than the label does.
void apply(const LabelTarget& target, Amount& amount) {
    if (amount.comparator == Comparator::range) return;
    if (target.comparator) amount.comparator = *target.comparator;
    if (target.negate && amount.value) amount.value = -abs(*amount.value);
}

}  // namespace

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
    const std::string& place = !meaning.place.empty() ? meaning.place
                               : !row.place.empty()   ? row.place
                                                      : context_.place;
    const Period period = meaning.period.value_or(row.period.value_or(context_.period));
    const Scenario scenario = meaning.scenario.value_or(row.scenario.value_or(Scenario::actual));
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

// What is stored counts, as Excel's own sums take it; but the clerk saw, and may mean, what is
// shown.
void Observer::report_hidden_thousands(const RawRow& row, const RawCell& value,
                                       const Observation& observation) {
    const Cell& cell = *value.cell;
    if (cell.type != CellType::number || observation.status != Status::reported) return;
    if (thousands_hidden(cell.number_format) == 0 || cell.number == 0) return;
    Finding finding = finding_about(observation, "value-ambiguous", Severity::warning, row);
    finding.detail = "scaled";
    if (const auto stored = Decimal::from_double(cell.number)) {
        finding.args["used"] = stored->to_string();
    }
    findings_.push_back(std::move(finding));
}

void Observer::read_figure(const RawRow& row, const RawCell& value, const Indicator& indicator,
                           NumberText number, Observation& observation) {
    if (is_no_share(number, indicator)) {
        observation.status = Status::rejected;
        findings_.push_back(finding_about(observation, "value-as-date", Severity::error, row));
        return;
    }
    settle_separators(row, value, indicator, number, observation);
    if (value.target) apply(table_.target_of(value), number.amount);
    observation.amount = number.amount;
    observation.raw_unit = number.unit;
    if (is_yes_or_no(indicator)) {
        settle_state(observation.amount, observation.key.scenario);
    } else if (number.amount.comparator == Comparator::growth) {
        observation.unit = kPerCent;
        observation.rounding = number.rounding;
    } else if (number.amount.value || number.amount.value_to) {
        convert(row, value, indicator, number, observation);
    }
}

// "1.500" alone is 1500 or 1.5. Things that are counted have no fractions; else the other cells of
// the column decide, and where they do not, the mapping's convention does, with a finding.
// "12/19 tiêu chí" is 12 of a set of 19; "12/5" ha or "01/6" con is a day that was typed or made.
bool Observer::is_no_share(const NumberText& number, const Indicator& indicator) const {
    if (!number.of) return false;
    if (indicator.unit.empty()) return true;
    const UnitOfMeasure& unit = *context_.config.units.by_name(indicator.unit);
    constexpr std::array<std::string_view, 5> kNoSets = {
        "count.head", "count.person", "count.household", "count.tree", "count.visit"};
    const bool set = unit.dimension.starts_with("count.") &&
                     std::find(kNoSets.begin(), kNoSets.end(), unit.dimension) == kNoSets.end();
    return !set || (number.amount.value && *number.amount.value > *number.of);
}

void Observer::settle_separators(const RawRow& row, const RawCell& value,
                                 const Indicator& indicator, NumberText& number,
                                 const Observation& observation) {
    if (!number.other_reading || !number.amount.value || indicator.unit.empty()) return;
    const UnitOfMeasure* own = context_.config.units.by_name(indicator.unit);
    const FoundUnit found = find_unit(table_, row, value, number.unit, indicator, context_.config);
    // Of thousands of things there are fractions: 2,437 nghìn con is 2437 con.
    const UnitOfMeasure* unit = found.reading.unit == nullptr ? own : found.reading.unit;
    const bool counted = unit->dimension.starts_with("count") && unit->factor == Rational();
    if (counted && number.amount.value->is_integer() != number.other_reading->is_integer()) {
        if (!number.amount.value->is_integer()) {
            number.amount.value = number.other_reading;
            number.rounding = Decimal(0);  // counted things are not rounded
        }
        return;
    }
    if (separators_[value.column].decided_by > 0) return;
    Finding finding = finding_about(observation, "value-ambiguous", Severity::info, {});
    finding.args["other"] = number.other_reading->to_string();
    finding.args["used"] = number.amount.value->to_string();
    finding.args["label"] = indicator.name;
    findings_.push_back(std::move(finding));
}

void Observer::report_unit(const RawRow& row, const FoundUnit& unit, const Indicator& indicator,
                           Observation& observation, std::string code, Severity severity) {
    if (severity == Severity::error) observation.status = Status::rejected;
    if (!unit_findings_.emplace(code, unit.cell).second) return;
    Finding finding = finding_about(observation, std::move(code), severity, row);
    finding.scenario.reset();
    finding.period.reset();
    finding.source.cell = unit.cell;
    finding.found = unit.text;
    finding.expected = indicator.unit;
    finding.args["unit"] = indicator.unit;
    findings_.push_back(std::move(finding));
}

// The one that stands nearer holds (docs/mapping.md), but one of the two is wrong.
void Observer::report_two_units(const RawRow& row, const FoundUnit& unit,
                                const Indicator& indicator, const Observation& observation) {
    if (!two_units_.emplace(unit.cell, unit.other->cell).second) return;
    Finding finding = finding_about(observation, "unit-mismatch", Severity::warning, row);
    finding.detail = "two-units";
    finding.scenario.reset();
    finding.period.reset();
    finding.source.cell = unit.cell;
    finding.found = unit.text;
    finding.expected = unit.other->text;
    finding.args["unit"] = indicator.unit;
    finding.args["other"] = unit.other->cell.to_string();
    findings_.push_back(std::move(finding));
}

void Observer::convert(const RawRow& row, const RawCell& value, const Indicator& indicator,
                       const NumberText& number, Observation& observation) {
    if (indicator.unit.empty()) return;
    const FoundUnit found = find_unit(table_, row, value, number.unit, indicator, context_.config);
    const UnitOfMeasure& own = *context_.config.units.by_name(indicator.unit);
    const UnitOfMeasure* written = found.reading.unit;
    observation.raw_unit = found.text;
    if (found.written) observation.unit_cell = found.cell;
    observation.unit_written = found.written;
    if (found.text.empty()) {
        report_unit(row, found, indicator, observation, "unit-missing", Severity::warning);
        written = &own;
    } else if (written == nullptr) {
        report_unit(row, found, indicator, observation, "unit-unknown", Severity::error);
        return;
    } else if (!convertible(*written, own)) {
        report_unit(row, found, indicator, observation, "unit-mismatch", Severity::error);
        return;
    }
    if (found.other) report_two_units(row, found, indicator, observation);
    const auto in_own = [&](const Decimal& amount) {
        return tonghop::convert({amount, written}, own).value;
    };
    if (number.amount.value) observation.amount.value = in_own(*number.amount.value);
    if (number.amount.value_to) observation.amount.value_to = in_own(*number.amount.value_to);
    if (!own.dimension.starts_with("count")) observation.rounding = in_own(number.rounding);
}

std::vector<Observation> observe(const RawTable& table, const ReportContext& context,
                                 Findings& findings) {
    return Observer(table, context, findings).observe();
}

}  // namespace tonghop
