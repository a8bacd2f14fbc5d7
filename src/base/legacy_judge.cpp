#include "base/legacy_judge.hpp"

#include "base/legacy_decode.hpp"
#include "base/legacy_mixture.hpp"
#include "base/legacy_words.hpp"
#include "base/syllable.hpp"
#include "base/vietnamese.hpp"

#include <algorithm>

namespace tonghop {
namespace {

constexpr std::array kDecoders = {LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::vps,
                                  LegacyEncoding::windows1258};

bool has_vowel(std::u32string_view word) {
    return std::any_of(word.begin(), word.end(),
                       [](char32_t c) { return take_apart(c).vowel != 0; });
}

bool is_ascii_word(std::u32string_view word) {
    return std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; });
}

// Words without a vowel say nothing of the encoding; § alone is a sign.
void count_word(std::u32string_view word, LegacyEncoding encoding, SyllableCount& count) {
    const LegacyText read = decode_word(undo_windows1258(word), encoding);
    const std::u32string stored = word_key(word);
    const std::u32string decoded = word_key(read.text);
    if (decoded == stored && !read.garbled) return;
    if (!has_vowel(stored) && !has_vowel(decoded)) {
        const bool letters =
            std::any_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; });
        count.abbreviations += letters && !read.garbled ? 1U : 0U;
        return;
    }
    ++count.changed;
    count.stored += is_vietnamese_syllable(stored) ? 1U : 0U;
    count.decoded += !read.garbled && is_vietnamese_syllable(decoded) ? 1U : 0U;
}

// Whether every word with a sign is Vietnamese as it is stored.
bool is_vietnamese(std::u32string_view text) {
    const auto pieces = cut_into_words(text, LegacyEncoding::none);
    return std::all_of(pieces.begin(), pieces.end(), [](const LegacyPiece& piece) {
        return !piece.is_word || is_ascii_word(piece.text) ||
               is_vietnamese_syllable(word_key(piece.text));
    });
}

// Most words of other languages are no syllables of this one.
bool is_foreign(std::u32string_view text) {
    std::size_t words = 0;
    std::size_t syllables = 0;
    for (const LegacyPiece& piece : cut_into_words(text, LegacyEncoding::none)) {
        if (!piece.is_word || !is_ascii_word(piece.text)) continue;
        const std::u32string key = word_key(piece.text);
        const bool abbreviation = std::all_of(piece.text.begin(), piece.text.end(),
                                              [](char32_t c) { return c >= U'A' && c <= U'Z'; });
        if (abbreviation || !has_vowel(key)) continue;
        ++words;
        syllables += is_vietnamese_syllable(key) ? 1U : 0U;
    }
    return syllables * 2 < words;
}

Judgement judge_legacy_font(std::u32string_view text, LegacyEncoding encoding) {
    if (holds_unicode(text, encoding)) {
        const auto words = legacy_words(cut_into_words(text, encoding), encoding);
        const bool mixed = std::find(words.begin(), words.end(), true) != words.end();
        return {mixed ? Reading::legacy : Reading::stored, encoding, !mixed};
    }
    const SyllableCount count = count_syllables(text, encoding);
    if (count.decoded > count.stored) return {Reading::legacy, encoding, true};
    if (count.decoded < count.stored) return {Reading::stored, encoding, true};
    const bool plain = unicode_signs(text) == UnicodeSigns::none;
    return {plain ? Reading::open : Reading::stored, encoding, false};
}

// At least two words must become Vietnamese, four of five of those that change, and three in ten
// more than were before. One word proves nothing: French "où" is "ó" in VNI.
bool is_convincing(const SyllableCount& count) {
    return count.decoded >= 2 && count.decoded * 10 >= count.changed * 8 &&
           count.decoded * 10 >= count.stored * 10 + count.changed * 3;
}

Judgement judge_by_content(std::u32string_view text) {
    const UnicodeSigns signs = unicode_signs(text);
    const bool unicode = signs == UnicodeSigns::certain ||
                         (signs == UnicodeSigns::possible && !holds_legacy_signs(text));
    if (unicode) return {Reading::stored, LegacyEncoding::none, true};
    const Reading otherwise = signs == UnicodeSigns::none ? Reading::open : Reading::stored;
    Judgement best{otherwise, LegacyEncoding::none, false};
    if (is_vietnamese(text)) return best;
    std::size_t most = 0;
    for (const LegacyEncoding encoding : kDecoders) {
        const SyllableCount count = count_syllables(text, encoding);
        if (count.decoded <= most || !is_convincing(count)) continue;
        most = count.decoded;
        best = {Reading::legacy, encoding, true};
    }
    return best.reading == Reading::legacy && is_foreign(text)
               ? Judgement{otherwise, LegacyEncoding::none, false}
               : best;
}

}  // namespace

SyllableCount count_syllables(std::u32string_view text, LegacyEncoding encoding) {
    SyllableCount count;
    for (const LegacyPiece& piece : cut_into_words(text, encoding)) {
        if (piece.is_word && !is_ascii_word(piece.text)) count_word(piece.text, encoding, count);
    }
    return count;
}

Judgement judge(std::u32string_view text, LegacyEncoding encoding) {
    if (is_ascii_word(text)) return {};
    return encoding == LegacyEncoding::none ? judge_by_content(text)
                                            : judge_legacy_font(text, encoding);
}

}  // namespace tonghop
