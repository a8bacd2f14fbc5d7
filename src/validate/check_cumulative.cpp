#include <tuple>

#include "validate/rule.hpp"
#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

bool runs_from_january(const Period& period) {
    return period.kind() == Period::Kind::span && period == period.year_to_date();
}

/// The largest figure of months within `total` that is more than it; null if none is.
const Observation* exceeding(const Observation& total,
                             const std::vector<const Observation*>& figures) {
    const Observation* largest = nullptr;
    for (const Observation* part : figures) {
        if (part == &total || !total.key.period.contains(part->key.period)) continue;
        const Decimal allowed = *total.amount.value + total.rounding + part->rounding;
        const bool more = *part->amount.value > allowed;
        if (more && (largest == nullptr || *part->amount.value > *largest->amount.value)) {
            largest = part;
        }
    }
    return largest;
}

Finding falls(const Observation& total, const Observation& part, const Configuration& config) {
    Finding finding = finding_on(total, "cumulative-falls", Severity::warning);
    const WrittenUnit unit = written_unit(total, config);
    tell_value(finding, total, unit);
    finding.expected = ">= " + unit.of(*part.amount.value).to_string();
    finding.args["other"] = part.source.cell->to_string();
    finding.args["other_value"] = unit.of(*part.amount.value).to_string();
    finding.args["stated"] = part.key.period.to_string();
    return finding;
}

}  // namespace

// What has come in since January cannot be less than what came in during one of those months, or
// had come in by an earlier month. Only flows that cannot be negative run so.
void check_cumulative(const Report& report, Findings& findings) {
    std::map<std::tuple<std::string, std::string, Scenario>, std::vector<const Observation*>> flows;
    for (const Observation& figure : report.observations) {
        const Indicator* indicator = report.config.indicators.find(figure.key.indicator);
        if (indicator == nullptr || indicator->kind != IndicatorKind::flow) continue;
        if (report.figure(figure.key) != &figure) continue;
        flows[{figure.key.place, figure.key.indicator, figure.key.scenario}].push_back(&figure);
    }
    for (const auto& [key, figures] : flows) {
        for (const Observation* total : figures) {
            if (!runs_from_january(total->key.period)) continue;
            if (const Observation* part = exceeding(*total, figures)) {
                findings.push_back(falls(*total, *part, report.config));
            }
        }
    }
}

}  // namespace tonghop
