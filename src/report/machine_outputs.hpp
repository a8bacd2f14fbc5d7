// observations.csv, findings.json and run.json: text for programs, the same bytes for the same
// inputs.
#pragma once

#include <string>
#include <vector>

#include "config/profile.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"
#include "report/language.hpp"

namespace tonghop {

/// Header line and one line an observation, ordered by key, then source; RFC 4180 quoting, LF. Text
/// that a spreadsheet would run as a formula ("=", "+", "-", "@" first) in raw, raw_unit, file and
/// sheet is written with a leading apostrophe.
std::string observations_csv(const std::vector<Observation>& observations);

/// An array of objects as in the contract, in the order of `findings` (which must be sorted).
std::string findings_json(const Findings& findings, const Configuration& config, Language language);

}  // namespace tonghop
