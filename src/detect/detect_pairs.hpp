// Forms without a header: labels with their figure beside them.
#pragma once

#include <optional>

#include "config/mapping.hpp"
#include "detect/lexicon.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

struct PairsDraft {
    TableSpec spec;
    ReportSpec report;
    std::vector<std::pair<std::string, LabelTarget>> labels;
    CellRef first;  ///< the first label
    std::size_t known = 0;
};

/// Nothing unless several labels of indicators have a figure to their right.
std::optional<PairsDraft> detect_pairs(const Sheet& sheet, const Lexicon& lexicon);

}  // namespace tonghop
