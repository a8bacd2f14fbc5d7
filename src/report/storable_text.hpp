// Texts as a workbook can hold them.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// Well-formed, without what XML 1.0 (section 2.2) excludes, and no longer than a cell may be.
std::string storable(std::string_view text);

}  // namespace tonghop
