// What the titles above a table say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detect/column_time.hpp"
#include "detect/find_blocks.hpp"

namespace tonghop {

/// The period a title is about: of several the one that is told apart by its words, else the first
/// of the finest.
std::optional<Period> period_of_title(const std::string& title);

/// "KẾT QUẢ ... {period}, KẾ HOẠCH NĂM 2024": a pattern that takes that period out of a title with
/// several; nothing if there is none.
std::optional<std::string> pattern_for(const std::string& title, const Period& period);

/// Titles above a table, in order, without letterhead and remarks; `before` is the table above it
/// on the same sheet, if there is one.
std::vector<std::string> titles_above(const SheetRows& rows, const TableBlock& block,
                                      const TableBlock* before);

/// What those titles say. `report` is the report's own period.
TableTime table_time(const std::vector<std::string>& titles, const std::optional<Period>& report);

}  // namespace tonghop
