// What a clerk reads when a run ends: who is missing, what is wrong, where to look, what to do
// next.
#pragma once

#include <string>
#include <vector>

#include "config/profile.hpp"
#include "model/finding.hpp"
#include "model/observation.hpp"
#include "model/submission.hpp"
#include "report/language.hpp"

namespace tonghop {

struct RunOutcome {
    const Configuration& config;
    Period period;
    const std::vector<const Place*>& expected;
    const std::vector<Submission>& submissions;
    const std::vector<Observation>& observations;
    const Findings& findings;
    std::string folder;  ///< as the user named it
};

std::string summarise_run(const RunOutcome& outcome, Language language);

}  // namespace tonghop
