// A column whose own title is gone: never written, or merged away.
#pragma once

#include "extract/raw_table.hpp"

namespace tonghop {

/// "Chia theo thôn" over five columns, four of which say which village: form-drift (header-blank)
/// at the fifth. "Tỷ lệ (%)" over two columns of figures with nothing below: form-drift
/// (header-merged) at the second. Their figures are read as that title says.
void report_header_gaps(const RawTable& table, const ReportContext& context, Findings& findings);

}  // namespace tonghop
