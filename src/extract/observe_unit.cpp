// What a figure is measured in: converted into the indicator's unit of measure, or a finding.
#include "extract/observer.hpp"
#include "extract/row_unit.hpp"
#include "model/quantity.hpp"

namespace tonghop {

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

}  // namespace tonghop
