// The village that a table is of by the title above it: "THÔN NÀ RIỀNG - XÃ HỮU LỄ", a sheet for
// each village.
#pragma once

#include <cstdint>
#include <string>

#include "extract/report_context.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// Code of the village that the nearest title above row `header_first` begins with, where the title
/// also names the commune that reports; empty if none does.
std::string village_above(const Sheet& sheet, std::uint32_t header_first,
                          const ReportContext& context);

}  // namespace tonghop
