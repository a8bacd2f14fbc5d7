#include "base/sheet_votes.hpp"

#include <algorithm>

namespace tonghop {
namespace {

// Whether the text is at least as Vietnamese in that encoding as it is stored.
bool fits(std::u32string_view text, LegacyEncoding encoding) {
    const SyllableCount count = count_syllables(text, encoding);
    if (count.changed == 0) return count.abbreviations > 0;
    return count.decoded > 0 && count.decoded >= count.stored;
}

}  // namespace

void SheetVotes::add(const Judgement& judgement, LegacyEncoding font) {
    if (!judgement.is_evidence) return;
    Count& count = of_font_[static_cast<std::size_t>(font)];
    if (judgement.reading == Reading::legacy) {
        ++count.legacy[static_cast<std::size_t>(judgement.encoding)];
    } else {
        ++count.stored;
    }
}

LegacyEncoding SheetVotes::settle(std::u32string_view text, LegacyEncoding font) const {
    const Count& count = of_font_[static_cast<std::size_t>(font)];
    if (font != LegacyEncoding::none) {
        const bool by_font = count.legacy[static_cast<std::size_t>(font)] >= count.stored;
        return by_font ? font : LegacyEncoding::none;
    }
    const auto most = std::max_element(count.legacy.begin(), count.legacy.end());
    if (*most <= count.stored) return LegacyEncoding::none;
    const auto encoding = static_cast<LegacyEncoding>(most - count.legacy.begin());
    return fits(text, encoding) ? encoding : LegacyEncoding::none;
}

}  // namespace tonghop
