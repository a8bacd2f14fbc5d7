// Arguments that several commands share: periods, dates, exit codes from findings.
#pragma once

#include <string>

#include "cli/exit_code.hpp"
#include "model/finding.hpp"
#include "model/period.hpp"
#include "report/language.hpp"

namespace tonghop {

/// Throws UsageError that lists the ways to write a period.
Period parse_period_argument(const std::string& text, Language messages);

/// Throws UsageError unless `text` is a day "YYYY-MM-DD" of the calendar.
void check_date_argument(const char* option, const std::string& text, Language messages);

/// kDoneWithErrors if a finding of severity error stands (with `strict`: or a warning).
ExitCode exit_code_of(const Findings& findings, bool strict);

}  // namespace tonghop
