#include "base/code_points.hpp"
#include "base/legacy_decode.hpp"
#include "base/legacy_tables.hpp"
#include "base/legacy_words.hpp"
#include "base/syllable.hpp"
#include "base/windows_code_pages.hpp"

#include <algorithm>

namespace tonghop {
namespace {

bool is_latin1_letter(char32_t c) {
    return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
}

// ¼ ½ ¾ are ẳ ẵ ắ in TCVN3.
bool is_fraction(char32_t c) {
    return c >= 0xBC && c <= 0xBE;
}

bool is_syllable(std::u32string_view word) {
    return is_vietnamese_syllable(word_key(word));
}

// With what VN3 fonts leave blank: capitals among capitals, and tone marks. Empty if codes remain.
std::u32string with_rare_letters(std::u32string_view word) {
    const auto is_small = [](char32_t c) { return c >= U'a' && c <= U'z'; };
    const bool small = std::any_of(word.begin(), word.end(), is_small);
    std::u32string out(word);
    for (char32_t& c : out) {
        char32_t letter = tcvn3_rare_letter(c);
        if (letter == 0 || (small && !is_mark(letter))) letter = tcvn3_letter(c);
        if (letter == 0 && is_latin1_letter(c)) return {};
        if (letter != 0) c = letter;
    }
    return out;
}

// Codes that are something else in Latin-1 fonts are letters only if that makes a syllable: m² is
// not m with a tilde, nor ½ ha a word.
LegacyText decode_tcvn3(std::u32string_view word) {
    std::u32string rare = with_rare_letters(word);
    if (is_syllable(rare)) return {std::move(rare), false};
    LegacyText out;
    for (const char32_t c : word) {
        const char32_t letter = tcvn3_letter(c);
        const bool stays =
            letter == 0 || (is_fraction(c) && (c == word.front() || c == word.back()));
        out.text += stays ? c : letter;
        out.garbled = out.garbled || (letter == 0 && is_latin1_letter(c));
    }
    return out;
}

LegacyText decode_vni(std::u32string_view word) {
    LegacyText out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        char32_t letter = i + 1 < word.size() ? vni_pair(word[i], word[i + 1]) : 0;
        if (letter != 0) {
            ++i;
        } else {
            letter = vni_single(word[i]);
        }
        out.text += letter == 0 ? word[i] : letter;
        out.garbled = out.garbled || (letter == 0 && is_latin1_letter(word[i]));
    }
    return out;
}

// Quotes, dashes and the like are capitals of VPS; among small letters they are what they seem.
bool is_among_capitals(std::u32string_view word, std::size_t at) {
    const auto is_capital = [&](std::size_t i) {
        return i < word.size() && word[i] >= U'A' && word[i] <= U'Z';
    };
    return is_capital(at + 1) || (at > 0 && is_capital(at - 1));
}

LegacyText decode_vps(std::u32string_view word) {
    LegacyText out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char32_t byte = windows1252_byte(word[i]);
        const char32_t letter = vps_letter(byte != 0 ? byte : word[i]);
        const bool punctuation = byte != 0 && !is_letter(word[i]);
        const bool stays = punctuation && letter != lower(letter) && !is_among_capitals(word, i);
        out.text += letter == 0 || stays ? word[i] : letter;
        out.garbled = out.garbled || (letter == 0 && is_latin1_letter(word[i]));
    }
    return out;
}

LegacyText decode_windows1258(std::u32string_view word) {
    LegacyText out;
    for (const char32_t c : word) out.text += c >= 0x80 && c <= 0xFF ? windows1258_character(c) : c;
    return out;
}

}  // namespace

LegacyText decode_word(std::u32string_view word, LegacyEncoding encoding) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return decode_tcvn3(word);
        case LegacyEncoding::vni:
            return decode_vni(word);
        case LegacyEncoding::vps:
            return decode_vps(word);
        case LegacyEncoding::windows1258:
            return decode_windows1258(word);
        case LegacyEncoding::none:
            break;
    }
    return {std::u32string(word), false};
}

}  // namespace tonghop
