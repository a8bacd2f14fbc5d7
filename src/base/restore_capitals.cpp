#include "base/restore_capitals.hpp"

#include "base/code_points.hpp"
#include "base/legacy_words.hpp"
#include "base/syllable.hpp"
#include "base/vietnamese.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tonghop {
namespace {

enum class Letters { small, capitals, open };

struct Word {
    std::size_t begin;
    std::size_t end;
    Letters letters;
};

bool is_toned_small(char32_t c) {
    const ToneVowel parts = take_apart(c);
    return parts.vowel != 0 && parts.tone != Tone::level;
}

Letters letters_of(std::u32string_view word) {
    std::size_t capitals = 0;
    for (const char32_t c : word) {
        if (is_toned_small(c)) continue;
        if (c == upper(c)) {
            ++capitals;
        } else {
            return Letters::small;
        }
    }
    return capitals >= 2 ? Letters::capitals : Letters::open;
}

std::vector<Word> words_of(const std::u32string& text) {
    std::vector<Word> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && (is_letter(text[end]) || is_mark(text[end]))) ++end;
        if (end > at) {
            const auto word = std::u32string_view(text).substr(at, end - at);
            found.push_back({at, end, letters_of(word)});
        }
        at = end + 1;
    }
    return found;
}

// The next word that says something of its surroundings; abbreviations (UBND) stand anywhere.
const Word* telling_word(const std::vector<Word>& words, std::size_t from, std::ptrdiff_t step,
                         const std::u32string& text) {
    for (auto i = static_cast<std::ptrdiff_t>(from) + step;
         i >= 0 && i < static_cast<std::ptrdiff_t>(words.size()); i += step) {
        const Word& word = words[static_cast<std::size_t>(i)];
        if (word.letters == Letters::open) continue;
        const auto spelt = std::u32string_view(text).substr(word.begin, word.end - word.begin);
        if (word.letters == Letters::small || is_vietnamese_syllable(word_key(spelt))) return &word;
    }
    return nullptr;
}

}  // namespace

void restore_capitals(std::u32string& text) {
    if (std::none_of(text.begin(), text.end(), is_toned_small)) return;
    std::vector<Word> words = words_of(text);
    const std::vector<Word> before = words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (before[i].letters != Letters::open) continue;
        const Word* const left = telling_word(before, i, -1, text);
        const Word* const right = telling_word(before, i, 1, text);
        const auto is_small = [](const Word* word) {
            return word != nullptr && word->letters == Letters::small;
        };
        const bool told = left != nullptr || right != nullptr;
        if (told && !is_small(left) && !is_small(right)) words[i].letters = Letters::capitals;
    }
    for (const Word& word : words) {
        if (word.letters != Letters::capitals) continue;
        for (std::size_t at = word.begin; at < word.end; ++at) text[at] = upper(text[at]);
    }
}

}  // namespace tonghop
