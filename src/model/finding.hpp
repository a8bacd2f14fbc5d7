// Something a person should look at. A finding carries a code and arguments; its text is rendered
// late, in the reader's language (report/finding_text).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grid/source_cell.hpp"
#include "model/period.hpp"
#include "model/scenario.hpp"

namespace tonghop {

enum class Severity {
    error,    ///< the figure cannot be right or cannot be used
    warning,  ///< a person should look
    info      ///< recorded; nothing to do
};

std::string_view to_string(Severity severity);

struct Finding {
    std::string code;  ///< stable; listed in docs/findings.md
    Severity severity = Severity::warning;
    /// Which of a code's causes this is ("truncated", "two-columns"); picks the message text.
    std::string detail;
    std::string place;      ///< code; empty if unknown or about none
    std::string indicator;  ///< code; empty if about none
    std::optional<Scenario> scenario;
    std::optional<Period> period;
    SourceCell source;     ///< file empty: about the run, not about a workbook
    std::string sha256;    ///< of the file
    std::string found;     ///< as written; language-neutral
    std::string expected;  ///< a value, a name, a list; empty: the code's text says it
    /// Named parts for the message: {"label", "Dê"}, {"other", "D24"} ...
    std::map<std::string, std::string, std::less<>> args;
};

/// Order in every output: file, sheet, cell, code, then the rest.
bool operator<(const Finding& a, const Finding& b);

using Findings = std::vector<Finding>;

/// Same fault, same id: over re-runs, and over re-submissions in which rows moved or the file was
/// renamed. Made from code, detail, place, indicator, scenario, period and args["label"]; from the
/// address only if place, indicator and label are all empty. Twelve hexadecimal digits; `repeat`
/// counts equal faults from 0.
std::string finding_id(const Finding& finding, int repeat);

}  // namespace tonghop
