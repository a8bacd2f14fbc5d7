// Findings as a table a test can state: "error value-not-number D9".
#pragma once

#include <string>
#include <vector>

#include "model/finding.hpp"

namespace tonghop::test {

/// One line a finding, sorted: severity, code, detail in brackets if any, cell if any.
std::vector<std::string> lines(Findings findings);

}  // namespace tonghop::test
