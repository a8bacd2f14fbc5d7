// Words of text that may be in a legacy encoding, where ¸ and ¹ are letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/legacy_encoding.hpp"

namespace tonghop {

/// A piece of a text: a word, or what stands between two words.
struct LegacyPiece {
    std::u32string_view text;
    bool is_word = false;
};

/// The text cut into pieces, none empty.
std::vector<LegacyPiece> cut_into_words(std::u32string_view text, LegacyEncoding encoding);

/// A word as it is compared: lower case, NFC, without what is no letter beyond Latin-1 at its ends.
std::u32string word_key(std::u32string_view word);

/// What only Unicode text holds.
enum class UnicodeSigns {
    none,
    possible,  ///< ă đ ơ ư or a tone mark, which code page 1258 makes of legacy bytes too
    certain    ///< ạ ấ ... ỹ, ĩ ũ
};
UnicodeSigns unicode_signs(std::u32string_view text);

/// Whether UTF-8 text holds one of ạ to ỹ (U+1EA0 to U+1EF9), as most Vietnamese texts do; certain.
bool holds_vietnamese_block(std::string_view text);

/// Whether some of the text is nothing Unicode text has: letters of no Vietnamese word (Ö in TiƠng
/// ViÖt), a capital behind a small letter (tƯch), a tone mark on no vowel.
bool holds_legacy_signs(std::u32string_view text);

/// Code points that reading legacy bytes through code page 1258 made, as the bytes they were.
std::u32string undo_windows1258(std::u32string_view text);

}  // namespace tonghop
