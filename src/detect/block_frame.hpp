// Which rows and columns a table's header takes, once one of its rows is known.
#pragma once

#include <optional>
#include <vector>

#include "detect/find_blocks.hpp"

namespace tonghop {

/// The table whose header has a text in row `header` above columns of `figures`; nothing if no
/// header tells what its rows are about. `last_row` is left to the caller.
std::optional<TableBlock> frame_block(const Sheet& sheet, const SheetRows& rows,
                                      std::uint32_t header,
                                      const std::vector<std::uint32_t>& figures);

}  // namespace tonghop
