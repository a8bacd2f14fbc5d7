#include "base/legacy_words.hpp"

#include "base/code_points.hpp"
#include "base/legacy_tables.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/vietnamese.hpp"
#include "base/windows_code_pages.hpp"

#include <algorithm>

namespace tonghop {
namespace {

bool is_part_of_word(char32_t c, LegacyEncoding encoding) {
    if (c < 0x80) return is_letter(c);
    if (is_blank(c)) return false;
    if (c >= 0xA1 && c <= 0xFF) return true;
    // VPS alone has letters among the bytes that are punctuation in code page 1252.
    if (encoding == LegacyEncoding::vps && (c <= 0x9F || windows1252_byte(c) != 0)) return true;
    return is_letter(c) || is_mark(c) || windows1258_byte(c) != 0;
}

UnicodeSigns signs_of(char32_t c) {
    if (c < 0x100) return UnicodeSigns::none;
    if (c >= 0x1EA0 && c <= 0x1EF9) return UnicodeSigns::certain;
    switch (c) {
        case U'Ĩ':
        case U'ĩ':
        case U'Ũ':
        case U'ũ':
        case 0x302:  // circumflex, breve, horn: decomposed letters
        case 0x306:
        case 0x31B:
            return UnicodeSigns::certain;
        default:
            return windows1258_byte(c) != 0 ? UnicodeSigns::possible : UnicodeSigns::none;
    }
}

}  // namespace

std::vector<LegacyPiece> cut_into_words(std::u32string_view text, LegacyEncoding encoding) {
    std::vector<LegacyPiece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_word = is_part_of_word(text[at], encoding);
        std::size_t end = at + 1;
        while (end < text.size() && is_part_of_word(text[end], encoding) == is_word) ++end;
        pieces.push_back({text.substr(at, end - at), is_word});
        at = end;
    }
    return pieces;
}

std::u32string word_key(std::u32string_view word) {
    const auto is_outside = [](char32_t c) { return c > 0xFF && !is_letter(c) && !is_mark(c); };
    while (!word.empty() && is_outside(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_outside(word.back())) word.remove_suffix(1);
    std::u32string key(word);
    std::transform(key.begin(), key.end(), key.begin(), lower);
    if (std::none_of(key.begin(), key.end(), is_mark)) return key;
    return to_code_points(nfc(from_code_points(key)));
}

UnicodeSigns unicode_signs(std::u32string_view text) {
    UnicodeSigns strongest = UnicodeSigns::none;
    for (const char32_t c : text) strongest = std::max(strongest, signs_of(c));
    return strongest;
}

bool holds_vietnamese_block(std::string_view text) {
    for (std::size_t at = text.find('\xE1'); at != std::string_view::npos && at + 2 < text.size();
         at = text.find('\xE1', at + 1)) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if ((second == 0xBA && third >= 0xA0) || (second == 0xBB && third <= 0xB9)) return true;
    }
    return false;
}

bool holds_legacy_signs(std::u32string_view text) {
    char32_t before = 0;
    for (const char32_t c : text) {
        const char32_t small = lower(c);
        const bool vowel_before = take_apart(lower(before)).vowel != 0;
        if (c >= 0xA1 && c <= 0xFF) {
            const bool letter = is_letter(c) || tcvn3_letter(c) != 0;
            if (letter && take_apart(small).vowel == 0) return true;
        } else if (windows1258_byte(c) != 0) {
            const bool after_small = is_letter(before) && before != upper(before);
            if (is_mark(c) ? !vowel_before : !is_letter(c) || (c != small && after_small))
                return true;
        }
        before = c;
    }
    return false;
}

std::u32string undo_windows1258(std::u32string_view text) {
    std::u32string bytes(text);
    for (char32_t& c : bytes) {
        if (const char32_t byte = windows1258_byte(c); byte != 0) c = byte;
    }
    return bytes;
}

}  // namespace tonghop
