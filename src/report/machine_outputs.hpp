// observations.csv, findings.json and run.json: text for programs, the same bytes for the same
// inputs.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "config/profile.hpp"
#include "formula/formula_counts.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"
#include "model/submission.hpp"
#include "report/language.hpp"

namespace tonghop {

/// Header line and one line an observation, ordered by key, then source; RFC 4180 quoting, LF. Text
/// that a spreadsheet would run as a formula ("=", "+", "-", "@" first, and more than a dash or a
/// signed number) in raw, raw_unit, file and sheet is written with a leading apostrophe.
std::string observations_csv(const std::vector<Observation>& observations);

/// The same as one JSON object a line; empty fields are left out, decimals are exact JSON numbers.
std::string observations_jsonl(const std::vector<Observation>& observations);

/// An array of objects as in the contract, one a line, in the order of `findings` (which must be
/// sorted). Empty fields are null.
std::string findings_json(const Findings& findings, const Configuration& config, Language language);

/// What a run did, for run.json.
struct RunRecord {
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    std::string command;  ///< "rollup"
    std::string profile;  ///< as given
    std::string period;
    Pairs options;   ///< those that shape the result, in the order they are documented
    Pairs versions;  ///< {"tonghop", "0.1.0"}, {"mapping ktxh-thang", SHA-256} ...
    std::vector<Submission> inputs;
    std::size_t mapped_cells = 0;  ///< non-blank cells in mapped tables
    std::size_t observations = 0;
    std::map<std::string, std::size_t> excluded;  ///< by the rule that names why
    FormulaCounts formulas;                       ///< of mapped tables
    /// Seconds by stage. Written only if there are any: with them, bytes differ from run to run.
    std::vector<std::pair<std::string, double>> timings;
};

std::string run_json(const RunRecord& run, const Findings& findings);

}  // namespace tonghop
