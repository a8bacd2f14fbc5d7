// The rows of the finding table, by what they are about. Private to finding_table*.cpp.
#pragma once

#include "report/finding_table.hpp"

namespace tonghop {

std::span<const FindingRow> file_findings();     ///< report-, workbook-
std::span<const FindingRow> form_findings();     ///< form-
std::span<const FindingRow> heading_findings();  ///< place-, period-, hidden-data
std::span<const FindingRow> cell_findings();     ///< value-
std::span<const FindingRow> label_findings();    ///< label-, unit-, text-
std::span<const FindingRow> sum_findings();      ///< totals, ratios, what does not combine

}  // namespace tonghop
