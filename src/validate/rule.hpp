// A rule looks at the observations of one report and says what cannot be, or is hardly, right.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/profile.hpp"
#include "model/derived_figure.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// One report under review: all observations of one place, form and period, duplicates settled.
class Report {
 public:
    /// Keeps references: all must outlive it.
    Report(const Configuration& configuration, const std::vector<Observation>& all,
           const std::vector<DerivedFigure>& derived_columns, const Period& report_period,
           const std::vector<ClaimedTotal>& claimed_totals = {});

    const Configuration& config;
    const std::vector<Observation>& observations;
    const std::vector<DerivedFigure>& derived;
    const Period period;
    const std::vector<ClaimedTotal> totals;

    /// The plain figure (comparator "=", reported or nil) for a key; nullptr if there is none.
    const Observation* figure(const SeriesKey& key) const;

    /// Whether the report has an observation for a key at all, usable or not.
    bool has(const SeriesKey& key) const { return by_key_.contains(key); }

 private:
    std::map<SeriesKey, const Observation*> by_key_;
};

using Rule = void (*)(const Report&, Findings&);

/// A finding of `code` that stands on the cell of `observation`.
Finding finding_on(const Observation& observation, std::string code, Severity severity);

void check_range(const Report& report, Findings& findings);
void check_totals(const Report& report, Findings& findings);
void check_ratios(const Report& report, Findings& findings);
void check_derived_columns(const Report& report, Findings& findings);
void check_claimed_totals(const Report& report, Findings& findings);
void check_cumulative(const Report& report, Findings& findings);

/// Whether an observation is a plain figure: comparator "=", reported or nil.
bool is_plain_figure(const Observation& observation);

}  // namespace tonghop
