#include "base/legacy_decode.hpp"

#include "base/code_points.hpp"
#include "base/legacy_mixture.hpp"
#include "base/legacy_words.hpp"
#include "base/restore_capitals.hpp"

#include <algorithm>

namespace tonghop {
namespace {

void make_capitals(std::u32string& text) {
    std::transform(text.begin(), text.end(), text.begin(), upper);
}

// Unicode stays beside legacy words.
LegacyText decode_mixture(std::u32string_view stored, LegacyFont font) {
    const auto pieces = cut_into_words(stored, font.encoding);
    const auto legacy = legacy_words(pieces, font.encoding);
    LegacyText out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!legacy[i]) {
            out.text += pieces[i].text;
            continue;
        }
        LegacyText word = decode_word(pieces[i].text, font.encoding);
        if (font.capitals) make_capitals(word.text);
        out.text += word.text;
        out.garbled = out.garbled || word.garbled;
    }
    return out;
}

}  // namespace

LegacyText decode_legacy(std::u32string_view stored, LegacyFont font) {
    if (holds_unicode(stored, font.encoding)) return decode_mixture(stored, font);
    const std::u32string bytes = undo_windows1258(stored);
    LegacyText out;
    for (const LegacyPiece& piece : cut_into_words(bytes, font.encoding)) {
        if (!piece.is_word) {
            out.text += piece.text;
            continue;
        }
        const LegacyText word = decode_word(piece.text, font.encoding);
        out.text += word.text;
        out.garbled = out.garbled || word.garbled;
    }
    if (font.capitals) {
        make_capitals(out.text);
    } else if (font.encoding == LegacyEncoding::tcvn3 || font.encoding == LegacyEncoding::vps) {
        restore_capitals(out.text);
    }
    return out;
}

}  // namespace tonghop
