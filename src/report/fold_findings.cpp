#include "report/fold_findings.hpp"

#include <map>
#include <optional>
#include <tuple>

namespace tonghop {
namespace {

using Cause =
    std::tuple<std::string, std::string, Severity, std::string, std::string, std::uint32_t>;

// The column or row that a finding is about; nothing for findings that stand for themselves.
std::optional<Cause> cause_of(const Finding& finding) {
    const bool unclaimed = finding.code == "value-unclaimed";
    const bool derived = finding.detail == "derived" &&
                         (finding.code == "value-error" || finding.code == "value-stale");
    if (!finding.source.cell || !(unclaimed || derived)) return std::nullopt;
    const CellRef& cell = *finding.source.cell;
    return Cause{finding.code,         finding.detail,
                 finding.severity,     finding.source.file,
                 finding.source.sheet, finding.detail == "row" ? cell.row : cell.column};
}

}  // namespace

Findings folded(const Findings& findings) {
    Findings result;
    std::map<Cause, std::pair<std::size_t, int>> seen;  // position in the result, how many
    for (const Finding& finding : findings) {
        const auto cause = cause_of(finding);
        if (!cause) {
            result.push_back(finding);
            continue;
        }
        const auto [at, is_new] = seen.try_emplace(*cause, result.size(), 1);
        if (is_new) {
            result.push_back(finding);
            continue;
        }
        Finding& first = result[at->second.first];
        first.args["count"] = std::to_string(++at->second.second);
        first.args["first"] = first.source.cell->to_string();
        first.args["last"] = finding.source.cell->to_string();
    }
    return result;
}

}  // namespace tonghop
