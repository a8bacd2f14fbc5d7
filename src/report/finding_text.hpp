// Findings as sentences. Every code (and detail) is one row of a table with both languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/profile.hpp"
#include "model/finding.hpp"
#include "report/language.hpp"

namespace tonghop {

struct FindingText {
    std::string message;   ///< where, what, found, expected, remedy and [code], in one breath
    std::string what;      ///< the message without address, remedy and code, as a sentence part
    std::string expected;  ///< what was due, in words, if the finding itself does not say
    std::string remedy;    ///< what to do
};

/// Names (place, indicator) are taken from `config`.
FindingText render(const Finding& finding, const Configuration& config, Language language);

/// All codes that have a text, sorted; docs/findings.md and the tests hold against this list.
std::vector<std::string_view> known_finding_codes();

}  // namespace tonghop
