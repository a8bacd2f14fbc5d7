// Where the tables of a mapping stand on one sheet, each up to the next.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "extract/table_layout.hpp"

namespace tonghop {

/// What judges the captures of a mapping's table; may be empty.
using JudgeOf = std::function<JudgeCaptures(const Mapping&, const TableSpec&)>;

/// The tables of `mapping` that `sheet` holds, from top to bottom, then from left to right. Tables
/// side by side and below each other end where the next one begins.
std::vector<TableLayout> locate_tables(const Sheet& sheet, const Mapping& mapping,
                                       std::optional<Period> report, const JudgeOf& judge_of = {});

}  // namespace tonghop
