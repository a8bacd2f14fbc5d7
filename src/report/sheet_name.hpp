// Names of sheets, and references to cells on them.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace tonghop {

/// `wanted` made acceptable to Excel: without []:*?/\ and outer apostrophes, at most 31 characters,
/// and different from `taken` names whatever the case; the new name is added to them.
std::string free_sheet_name(std::string_view wanted, std::map<std::string, int>& taken);

/// 'KH năm 2024'!  - the prefix of a reference to another sheet.
std::string sheet_prefix(std::string_view name);

}  // namespace tonghop
