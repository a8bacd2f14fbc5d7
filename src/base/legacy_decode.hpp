// Legacy text made Unicode, once it is known to be legacy text (base/legacy_judge.hpp).
#pragma once

#include <string>
#include <string_view>

#include "base/legacy_encoding.hpp"

namespace tonghop {

struct LegacyText {
    std::u32string text;   ///< not normalised
    bool garbled = false;  ///< some codes are no letters of the encoding; they stand as stored
};

/// One word (see legacy_words.hpp): letters only by what stands beside them, so that m² and ½ stay.
LegacyText decode_word(std::u32string_view word, LegacyEncoding encoding);

/// A stretch of text as read under `font`. Where Unicode was typed into it, word by word: those
/// words stay. Toned capitals, which TCVN3 lacks, are restored.
LegacyText decode_legacy(std::u32string_view stored, LegacyFont font);

}  // namespace tonghop
