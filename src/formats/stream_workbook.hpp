// A workbook cell by cell, as load_workbook gives them, without keeping them: the archive is read
// twice instead. The first time tells what only a whole sheet can: merged ranges, whether its cells
// stand in order, which encoding its doubtful texts have.
#pragma once

#include <functional>
#include <string_view>

#include "base/input_file.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// Called for each cell in row-major order, sheet by sheet; `sheet` has its name and merged ranges
/// but no cells. Both are valid during the call.
using CellSink = std::function<void(const Sheet& sheet, const Cell& cell)>;

/// Hands over the cells of the sheets that `is_wanted`. Cells of a sheet that is out of order,
/// which no office program writes, are kept and sorted, within ReadLimits::loaded_cells. Throws
/// WorkbookError.
void stream_workbook(InputBytes bytes, std::string_view name,
                     const std::function<bool(const Sheet&)>& is_wanted, const CellSink& sink,
                     const ReadLimits& limits = {});

}  // namespace tonghop
