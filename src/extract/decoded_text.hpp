// Says that a sheet was written in a font from before Unicode.
#pragma once

#include "grid/workbook.hpp"
#include "model/finding.hpp"

namespace tonghop {

/// One `text-legacy` for the sheet, at its first decoded cell; none without one. Another at the
/// first cell with codes that could not be decoded. `source` is the sheet's.
void report_decoded_text(const Sheet& sheet, const SourceCell& source, Findings& findings);

}  // namespace tonghop
