// What the text or number of one cell says as a figure.
#include <algorithm>
#include <array>

#include "extract/number_scale.hpp"
#include "extract/observer.hpp"
#include "extract/row_unit.hpp"
#include "normalise/figure_tail.hpp"

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

void Observer::read_figure(const RawRow& row, const RawCell& value, const Indicator& indicator,
                           NumberText number, Observation& observation) {
    if (is_no_share(number, indicator)) {
        observation.status = Status::rejected;
        findings_.push_back(finding_about(observation, "value-as-date", Severity::error, row));
        return;
    }
    if (is_scaled_twice(row, value, indicator, number)) {
        observation.status = Status::rejected;
        Finding finding = finding_about(observation, "value-ambiguous", Severity::error, row);
        finding.detail = "scaled-twice";
        findings_.push_back(std::move(finding));
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

// "17,5 nghìn" in a row of "nghìn con": 17.500 con, as people mean it, or 17.500.000, as it says.
bool Observer::is_scaled_twice(const RawRow& row, const RawCell& value, const Indicator& indicator,
                               const NumberText& number) const {
    const Cell& cell = *value.cell;
    if (cell.type != CellType::text || !number.unit.empty() || !ends_in_scale(cell.text))
        return false;
    return begins_in_scale(find_unit(table_, row, value, "", indicator, context_.config).text);
}

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

// "1.500" alone is 1500 or 1.5. Things that are counted have no fractions; else the other cells of
// the column decide, and where they do not, the mapping's convention does, with a finding.
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

}  // namespace tonghop
