#include "validate/validate.hpp"

#include <array>
#include <set>

#include "validate/duplicates.hpp"
#include "validate/two_units.hpp"
#include "validate/unit_slips.hpp"

namespace tonghop {
namespace {

// Impossible values are rejected before figures are compared with each other.
constexpr std::array<Rule, 1> kValueRules = {check_range};
constexpr std::array<Rule, 5> kComparingRules = {check_totals, check_ratios, check_derived_columns,
                                                 check_claimed_totals, check_cumulative};

void reject(std::vector<Observation>& observations, const Findings& findings) {
    std::set<std::pair<SourceCell, std::string>> wrong;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::error) wrong.emplace(finding.source, finding.indicator);
    }
    for (Observation& observation : observations) {
        if (wrong.contains({observation.source, observation.key.indicator})) {
            observation.status = Status::rejected;
        }
    }
}

}  // namespace

void validate(std::vector<Observation>& observations, const std::vector<DerivedFigure>& derived,
              const Configuration& config, const Period& period, Findings& findings,
              const std::vector<ClaimedTotal>& totals) {
    settle_duplicates({{&observations, &findings}});
    const Report report{config, observations, derived, period, totals};
    for (const Rule rule : kValueRules) rule(report, findings);
    reject(observations, findings);
    for (const Rule rule : kComparingRules) rule(report, findings);
    settle_unit_slips(report, findings);
    settle_two_units(report, findings);
    reject(observations, findings);
}

}  // namespace tonghop
