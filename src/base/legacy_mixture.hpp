// Unicode typed into legacy text, word by word: "Tæng cộng".
#pragma once

#include <vector>

#include "base/legacy_words.hpp"

namespace tonghop {

/// Of each piece of a text that holds letters only Unicode has, whether it is a legacy word. Words
/// that could be either follow the word before them, or the first that is sure.
std::vector<bool> legacy_words(const std::vector<LegacyPiece>& pieces, LegacyEncoding encoding);

}  // namespace tonghop
