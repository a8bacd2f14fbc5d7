// Whether a stretch of text is legacy text, by its font and by what it says. Fonts lie both ways:
// Unicode is retyped under .VnTime, and .VnTime text is shown in another font.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/legacy_encoding.hpp"

namespace tonghop {

/// Words that a decoder changes or cannot read, and how many are Vietnamese syllables before and
/// after.
struct SyllableCount {
    std::size_t changed = 0;
    std::size_t stored = 0;
    std::size_t decoded = 0;
    std::size_t abbreviations = 0;  ///< changed words without a vowel (§VT, ĐVT); not in the others
};
SyllableCount count_syllables(std::u32string_view text, LegacyEncoding encoding);

enum class Reading {
    stored,  ///< Unicode, or foreign
    legacy,
    open  ///< both readings are Vietnamese: "Ghi chó" is "Ghi chú" in TCVN3
};

struct Judgement {
    Reading reading = Reading::stored;
    LegacyEncoding encoding = LegacyEncoding::none;  ///< of legacy text
    bool is_evidence = false;                        ///< tells something of its neighbours
};

/// `encoding` is what the font asks for.
Judgement judge(std::u32string_view text, LegacyEncoding encoding);

}  // namespace tonghop
