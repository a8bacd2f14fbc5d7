// What formulas of other spreadsheets may be carried over to Excel's notation word by word.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// Whether the function (in capitals) means the same, with the same arguments in the same order, in
/// Excel and in OpenFormula (OpenDocument part 4). The list holds what forms use; the rest counts
/// as unknown.
bool is_common_function(std::string_view name);

/// Whether a sheet name stands in quotes in a formula: unless it is a word, of letters of any
/// script, that cannot be taken for a reference or a value.
bool needs_quotes(std::string_view sheet);
std::string in_apostrophes(std::string_view name);

/// `name` as it stands before the '!' of a reference: in quotes where it needs them.
std::string quoted_sheet_name(std::string_view name);

}  // namespace tonghop
