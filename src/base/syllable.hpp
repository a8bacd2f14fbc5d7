// The spelling of Vietnamese: which words one syllable can be.
#pragma once

#include <string_view>

namespace tonghop {

/// Whether initial, rhyme and tone of `word` (lower case, NFC) fit together. The place of the tone
/// mark is free (hòa, hoà). A word may pass without being in a dictionary, and foreign ones that
/// look alike pass too ("the").
bool is_vietnamese_syllable(std::u32string_view word);

}  // namespace tonghop
