// Notes and names of a workbook, read only where they are asked for: reading cells costs nothing
// more for them.
#pragma once

#include <filesystem>
#include <optional>

#include "formats/open_workbook.hpp"
#include "grid/remarks.hpp"

namespace tonghop {

/// Of an .xlsx or .xlsm workbook; nothing for every other format. Throws WorkbookError.
std::optional<Remarks> read_remarks(const std::filesystem::path& path,
                                    const ReadLimits& limits = {});

/// The same for bytes in memory.
std::optional<Remarks> read_remarks(InputBytes bytes, const ReadLimits& limits = {});

}  // namespace tonghop
