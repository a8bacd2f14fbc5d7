// Unicode typed into legacy text, word by word: "Tæng cộng".
#pragma once

#include <vector>

#include "base/legacy_words.hpp"

namespace tonghop {

/// Whether some letters of a text are Unicode for sure: only Unicode has them; or code page 1258
/// could have made them of bytes, but nothing else looks like that, or they are a word as stored
/// and none as those bytes.
bool holds_unicode(std::u32string_view text, LegacyEncoding encoding);

/// Of each piece of a text that holds Unicode, whether it is a legacy word. Words
/// that could be either follow the word before them, or the first that is sure.
std::vector<bool> legacy_words(const std::vector<LegacyPiece>& pieces, LegacyEncoding encoding);

}  // namespace tonghop
