// Columns that are worked out from others prove what those are.
#pragma once

#include <vector>

#include "detect/value_columns.hpp"

namespace tonghop {

/// "% KH" that is the third column over the second in every row: the second is the plan. Where the
/// headers agree they are surer; a column whose header does not say it becomes what the figures
/// prove; one whose header says otherwise is left unread. Columns that are shares of two others
/// are no figures, whatever they are called.
void weigh_derived(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                   const TableContext& context);

/// Whether the figures of a column are 100 times one column by another, and by no plan.
bool follows_from_another(std::size_t index, const std::vector<ColumnDraft>& drafts,
                          const std::vector<ColumnFacts>& facts);

}  // namespace tonghop
