// How much a text of a workbook reads like a pattern of a mapping.
#pragma once

#include <string>
#include <vector>

#include "model/period.hpp"

namespace tonghop {

/// From here on two texts are believed to be the same one, said in other words.
inline constexpr double kAlike = 0.5;

/// The share of words that both have, 0 to 1: of all words of the longer one, or of the pattern
/// where it leaves some to "*". A word with a slip of the keyboard is the same word.
double likeness(const std::string& pattern, const std::string& text, const Period& report);

/// The best of `patterns` and any part of a header: its deepest level, all levels, or a single one.
double likeness(const std::vector<std::string>& patterns, const std::vector<std::string>& levels,
                const Period& report);

}  // namespace tonghop
