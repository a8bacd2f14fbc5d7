#include "base/legacy_mixture.hpp"

#include "base/legacy_decode.hpp"
#include "base/syllable.hpp"

#include <algorithm>
#include <cstddef>

namespace tonghop {
namespace {

enum class Kind { unicode, legacy, open };

Kind kind_of(const LegacyPiece& piece, LegacyEncoding encoding) {
    if (!piece.is_word) return Kind::open;
    if (unicode_signs(piece.text) != UnicodeSigns::none) return Kind::unicode;
    const std::u32string decoded = decode_word(piece.text, encoding).text;
    if (decoded == piece.text) return Kind::open;
    const bool as_stored = is_vietnamese_syllable(word_key(piece.text));
    const bool as_legacy = is_vietnamese_syllable(word_key(decoded));
    if (as_stored == as_legacy) return Kind::open;
    return as_legacy ? Kind::legacy : Kind::unicode;
}

}  // namespace

bool holds_unicode(std::u32string_view text, LegacyEncoding encoding) {
    const UnicodeSigns signs = unicode_signs(text);
    if (signs != UnicodeSigns::possible) return signs == UnicodeSigns::certain;
    if (!holds_legacy_signs(text)) return true;
    const auto pieces = cut_into_words(text, encoding);
    return std::any_of(pieces.begin(), pieces.end(), [encoding](const LegacyPiece& piece) {
        if (unicode_signs(piece.text) == UnicodeSigns::none) return false;
        const LegacyText decoded = decode_word(undo_windows1258(piece.text), encoding);
        return is_vietnamese_syllable(word_key(piece.text)) &&
               !is_vietnamese_syllable(word_key(decoded.text));
    });
}

std::vector<bool> legacy_words(const std::vector<LegacyPiece>& pieces, LegacyEncoding encoding) {
    std::vector<Kind> kinds;
    for (const LegacyPiece& piece : pieces) kinds.push_back(kind_of(piece, encoding));
    const auto sure =
        std::find_if(kinds.begin(), kinds.end(), [](Kind kind) { return kind != Kind::open; });
    Kind last = sure == kinds.end() ? Kind::unicode : *sure;
    std::vector<bool> legacy(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (kinds[i] != Kind::open) last = kinds[i];
        legacy[i] = pieces[i].is_word && last == Kind::legacy;
    }
    return legacy;
}

}  // namespace tonghop
