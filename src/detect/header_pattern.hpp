// Header texts as patterns that fit next month's report too.
#pragma once

#include <string>
#include <vector>

#include "detect/column_draft.hpp"

namespace tonghop {

/// `text` as a pattern: what patterns use as signs matches anything, and the report's year and
/// month become placeholders.
std::string pattern_of(const std::string& text, const std::optional<Period>& report);

/// The pattern of a column: its levels, the place and the number of a month as captures.
std::string pattern_of(const ColumnDraft& draft, const std::optional<Period>& report);

}  // namespace tonghop
