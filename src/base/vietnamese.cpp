#include "base/vietnamese.hpp"

#include <array>
#include <string_view>

namespace tonghop {

namespace {

constexpr std::size_t kTones = 6;
constexpr std::u32string_view kVowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíị"
    U"oòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
constexpr std::u32string_view kMarkedVowels = U"ăâêôơư";

// Vowels live in two blocks: up to ư (U+01B0), and U+1EA0 to U+1EF9. Index into kVowels + 1.
constexpr char32_t kLowEnd = 0x1B1;
constexpr char32_t kHighBegin = 0x1EA0;
constexpr char32_t kHighEnd = 0x1EFA;

constexpr auto kIndex = [] {
    std::array<unsigned char, kLowEnd + (kHighEnd - kHighBegin)> index{};
    for (std::size_t i = 0; i < kVowels.size(); ++i) {
        const char32_t letter = kVowels[i];
        const std::size_t slot = letter < kLowEnd ? letter : kLowEnd + (letter - kHighBegin);
        index[slot] = static_cast<unsigned char>(i + 1);
    }
    return index;
}();

/// Where the tone of a rhyme without its consonants stands: on the marked vowel, else by length
/// and by whether a consonant follows.
std::size_t tone_position(std::u32string_view rhyme, bool consonant_follows) {
    const std::size_t marked = rhyme.find_last_of(kMarkedVowels);
    if (marked != std::u32string_view::npos) return marked;
    if (consonant_follows || rhyme.size() == 1) return rhyme.size() - 1;
    if (rhyme.size() == 3) return 1;
    const bool glide_first = rhyme == U"oa" || rhyme == U"oe" || rhyme == U"uy";
    return glide_first ? 1 : 0;
}

/// Whether the vowel at `at` is part of the onset: u of "qu", i of "gi".
bool belongs_to_onset(std::span<const char32_t> word, std::size_t at, char32_t vowel) {
    if (at == 0) return false;
    return (word[at - 1] == U'q' && vowel == U'u') || (word[at - 1] == U'g' && vowel == U'i');
}

constexpr std::size_t kLongestVowelRun = 4;  // "quyêu": onset u and three vowels

void place_tone(std::span<char32_t> word, std::size_t begin, std::size_t end) {
    if (end - begin < 2 || end - begin > kLongestVowelRun) return;
    std::array<char32_t, kLongestVowelRun> vowels{};
    Tone tone = Tone::level;
    int tones = 0;
    for (std::size_t at = begin; at < end; ++at) {
        const ToneVowel letter = take_apart(word[at]);
        vowels[at - begin] = letter.vowel;
        if (letter.tone == Tone::level) continue;
        tone = letter.tone;
        ++tones;
    }
    if (tones != 1) return;
    const std::size_t skip = belongs_to_onset(word, begin, vowels[0]) ? 1 : 0;
    const std::u32string_view rhyme(vowels.data() + skip, end - begin - skip);
    if (rhyme.size() > 3) return;
    const std::size_t place = skip + tone_position(rhyme, end < word.size());
    for (std::size_t i = 0; i < end - begin; ++i) {
        word[begin + i] = put_together(vowels[i], i == place ? tone : Tone::level);
    }
}

}  // namespace

ToneVowel take_apart(char32_t letter) {
    std::size_t slot = letter;
    if (letter >= kLowEnd) {
        if (letter < kHighBegin || letter >= kHighEnd) return {};
        slot = kLowEnd + (letter - kHighBegin);
    }
    if (kIndex[slot] == 0) return {};
    const std::size_t index = kIndex[slot] - 1U;
    return {kVowels[index - index % kTones], static_cast<Tone>(index % kTones)};
}

char32_t put_together(char32_t vowel, Tone tone) {
    const std::size_t index = kVowels.find(vowel);
    return kVowels[index + static_cast<std::size_t>(tone)];
}

void place_tones(std::span<char32_t> text) {
    for_each_word(text, [](std::span<char32_t> word) {
        for (std::size_t at = 0; at < word.size();) {
            if (take_apart(word[at]).vowel == 0) {
                ++at;
                continue;
            }
            std::size_t end = at + 1;
            while (end < word.size() && take_apart(word[end]).vowel != 0) ++end;
            place_tone(word, at, end);
            at = end;
        }
    });
}

}  // namespace tonghop
