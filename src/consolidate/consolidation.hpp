// The roll-up in memory: every figure with what it was made from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// One figure of one commune in the roll-up: a value, a nil, or why there is none.
struct PlaceFigure {
    const Observation* observation = nullptr;  ///< null: nothing reported
};

/// One consolidated figure: indicator x scenario x period for the parent place.
struct ConsolidatedFigure {
    std::string indicator;
    Scenario scenario = Scenario::actual;
    Period period;
    std::optional<Amount> amount;      ///< none: cannot be consolidated (and a finding says why)
    std::size_t reported = 0;          ///< places that count in it
    std::size_t expected = 0;          ///< places that should have reported
    std::vector<std::string> missing;  ///< codes of those that did not
};

struct Consolidation {
    std::vector<const Place*> places;  ///< expected places, by code: the columns of the matrix
    std::vector<ConsolidatedFigure> figures;
    std::map<SeriesKey, const Observation*> by_key;  ///< the observation used for each key

    const ConsolidatedFigure* find(std::string_view indicator, Scenario scenario,
                                   const Period& period) const;
    const Observation* at(std::string_view place, std::string_view indicator, Scenario scenario,
                          const Period& period) const;
};

/// Combines observations over places by each indicator's own rule. Observations must outlive the
/// result. Rejected and missing ones never count; a nil counts as zero.
/// Findings: coverage-partial, weight-missing, not-additive.
Consolidation consolidate(const std::vector<Observation>& observations,
                          const std::vector<const Place*>& expected, const Configuration& config,
                          const Period& report, Findings& findings);

}  // namespace tonghop
