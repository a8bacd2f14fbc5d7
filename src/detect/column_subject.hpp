// Which indicator a column of a table of places holds.
#pragma once

#include "detect/value_columns.hpp"

namespace tonghop {

/// Fills in the indicator of `drafts[index]`, from its header, the headers above, the titles and
/// the columns to its left. False if none of them names one.
bool settle_indicator(ColumnDraft& draft, std::size_t index, const std::vector<ColumnDraft>& drafts,
                      const TableContext& context);

/// Whether a column of a table of places is headed "%" alone below what it is the share of, and
/// that is an indicator: "Số hộ nghèo > %".
bool is_share_of_header(const std::vector<ColumnDraft>& drafts, std::size_t index,
                        const TableContext& context);

}  // namespace tonghop
