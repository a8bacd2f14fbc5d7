// Rows that add up all others, whatever they are called.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detect/column_draft.hpp"
#include "detect/row_columns.hpp"

namespace tonghop {

/// The label of the first or last row, if its figures are the sums of all other rows in at least
/// two columns and in most: among villages, which may have any name, it is no village.
std::optional<std::string> label_of_sums(const Sheet& sheet, std::uint32_t label,
                                         const std::vector<ColumnDraft>& drafts,
                                         const std::vector<ColumnFacts>& facts);

}  // namespace tonghop
