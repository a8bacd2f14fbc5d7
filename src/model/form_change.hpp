// Where a workbook differs from the form that its mapping describes. Like a finding it carries a
// code and parts; its sentence is rendered late, in the reader's language (report/change_text).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "grid/source_cell.hpp"

namespace tonghop {

struct FormChange {
    std::string code;    ///< "column-renamed", "sheet-renamed" ...; report/change_text has them all
    std::string reason;  ///< why it is believed to be so, or why nothing can be proposed
    SourceCell source;
    std::string before;  ///< as the mapping has it
    std::string now;     ///< as the workbook has it
    /// Whether the proposed mapping answers it; else a person must decide.
    bool settled = true;
    /// Whether the mapping had to change for it; else it reads the workbook as it is.
    bool patched = true;
};

using FormChanges = std::vector<FormChange>;

}  // namespace tonghop
