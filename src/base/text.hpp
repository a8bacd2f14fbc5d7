// Vietnamese text as UTF-8: one normal form, and the folded keys under which labels are compared.
//
// Two strings name the same thing when their `fold` is equal: same letters and tones, whatever the
// case, the Unicode normal form, the place of the tone mark (hòa = hoà) and i or y (tỷ = tỉ).
// Tones matter: `fold` keeps them (Văn Lang is not Văn Lăng). `fold_toneless` is for suggestions
// only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

/// Whether `bytes` is well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view bytes);

/// `bytes` with each malformed sequence replaced by U+FFFD.
std::string to_valid_utf8(std::string_view bytes);

/// Unicode normal form C. The argument must be valid UTF-8.
std::string nfc(std::string_view text);

/// Lower or upper case by Unicode's simple mapping ("ĐƯỜNG" <-> "đường").
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

/// Spaces of every kind (NBSP, U+202F, tabs, line breaks) become one blank; none at the ends.
std::string squeeze(std::string_view text);

/// The comparison key of a label: NFC, lower case, tone mark moved to its modern place, word-final
/// y after a consonant as i, dashes of every kind as "-", blanks squeezed, superscripts as
/// base/superscripts.hpp settles them ("m²" is "m2", "Số hộ¹" is "số hộ"). Punctuation is kept.
std::string fold(std::string_view text);

/// `fold` without tone and vowel marks, đ as d. Never decides; only suggests.
std::string fold_toneless(std::string_view text);

/// Words of a folded text: maximal runs of letters and digits.
std::vector<std::string> words(std::string_view text);

/// Vietnamese dictionary order (a ă â b c d đ e ê ...; tones last): negative, 0 or positive.
int compare_vietnamese(std::string_view a, std::string_view b);

}  // namespace tonghop
