// The village that a table is of by the title above it: "THÔN NÀ RIỀNG - XÃ HỮU LỄ", a sheet for
// each village.
#pragma once

#include <cstdint>
#include <string>

#include "extract/place_finder.hpp"
#include "extract/report_context.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// Code of the village that the nearest title above row `header_first` begins with, where a sign
/// and the commune that reports follow; empty if none does, or if below another table a title names
/// the commune alone. `places` finds places of that commune.
std::string village_above(const Sheet& sheet, std::uint32_t header_first, const PlaceFinder& places,
                          const ReportContext& context);

}  // namespace tonghop
