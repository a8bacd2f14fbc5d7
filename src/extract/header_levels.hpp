// The header texts above a column, level by level, with merged and left-over group titles spread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "config/mapping.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// Bytes of the longest text that may head something: longer ones are prose, or an attack.
constexpr std::size_t kLongestHeading = 1000;

/// Texts of rows `first` to `last` over `column`, top first, blanks and repeats left out. A merged
/// group title covers its range; one that was not merged covers the blank cells to its right that
/// have a text of their own below. With TitlePlace::centred such a title stands in the middle of
/// its columns: each column takes the nearest one.
std::vector<std::string> header_levels(const Sheet& sheet, std::uint32_t first, std::uint32_t last,
                                       std::uint32_t column, TitlePlace titles = TitlePlace::left);

}  // namespace tonghop
