// A mark of a taught workbook that cannot be used. Its sentence is rendered late, in the reader's
// language (report/mark_text).
#pragma once

#include <string>
#include <vector>

#include "grid/source_cell.hpp"

namespace tonghop {

struct MarkProblem {
    std::string code;  ///< "unknown", "outside" ...; report/mark_text has them all
    SourceCell source;
    std::string found;     ///< the mark as written
    std::string expected;  ///< the nearest word, or what else the message names; may be empty
};

using MarkProblems = std::vector<MarkProblem>;

}  // namespace tonghop
