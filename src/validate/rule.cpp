#include "validate/rule.hpp"

namespace tonghop {

Report::Report(const Configuration& configuration, const std::vector<Observation>& all,
               const std::vector<DerivedFigure>& derived_columns, const Period& report_period,
               const std::vector<ClaimedTotal>& claimed_totals)
    : config(configuration),
      observations(all),
      derived(derived_columns),
      period(report_period),
      totals(claimed_totals) {
    for (const Observation& observation : all) by_key_.emplace(observation.key, &observation);
}

const Observation* Report::figure(const SeriesKey& key) const {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    const Observation& observation = *found->second;
    return is_plain_figure(observation) ? &observation : nullptr;
}

bool is_plain_figure(const Observation& observation) {
    const bool counts = observation.status == Status::reported || observation.status == Status::nil;
    const bool plain = observation.amount.comparator == Comparator::equal;
    return counts && plain && observation.amount.value;
}

Finding finding_on(const Observation& observation, std::string code, Severity severity) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.place = observation.key.place;
    finding.indicator = observation.key.indicator;
    finding.scenario = observation.key.scenario;
    finding.period = observation.key.period;
    finding.source = observation.source;
    finding.found = observation.raw;
    return finding;
}

}  // namespace tonghop
