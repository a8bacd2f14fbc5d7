// The one door to every format. What a file is, is told from its bytes, never from its name.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/input_file.hpp"
#include "formats/cell_visitor.hpp"
#include "formats/read_limits.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// Reads the bytes of one workbook into `visitor`; of an archive only what is needed is in memory.
/// `name` is used for the sheet name of formats without sheets (csv). Throws WorkbookError.
void read_workbook(InputBytes bytes, std::string_view name, CellVisitor& visitor,
                   const ReadLimits& limits = {});

/// A whole workbook in memory, texts in NFC, with what each number shows. Throws WorkbookError.
Workbook load_workbook(const std::filesystem::path& path, const ReadLimits& limits = {});

}  // namespace tonghop
