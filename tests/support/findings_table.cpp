#include "support/findings_table.hpp"

#include <algorithm>

namespace tonghop::test {

std::vector<std::string> lines(Findings findings) {
    std::stable_sort(findings.begin(), findings.end());
    std::vector<std::string> table;
    for (const Finding& finding : findings) {
        std::string line = std::string(to_string(finding.severity)) + ' ' + finding.code;
        if (!finding.detail.empty()) line += '(' + finding.detail + ')';
        if (finding.source.cell) line += ' ' + finding.source.cell->to_string();
        table.push_back(std::move(line));
    }
    return table;
}

}  // namespace tonghop::test
