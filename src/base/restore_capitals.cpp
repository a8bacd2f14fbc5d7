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

// What a word says of its surroundings: abbreviations (UBND) stand anywhere and say nothing.
Letters told_by(const Word& word, const std::u32string& text) {
    if (word.letters != Letters::capitals) return word.letters;
    const auto spelt = std::u32string_view(text).substr(word.begin, word.end - word.begin);
    return is_vietnamese_syllable(word_key(spelt)) ? Letters::capitals : Letters::open;
}

// Of each word, what the nearest word before it tells.
std::vector<Letters> told_before(const std::vector<Letters>& told) {
    std::vector<Letters> before;
    Letters last = Letters::open;
    for (const Letters letters : told) {
        before.push_back(last);
        if (letters != Letters::open) last = letters;
    }
    return before;
}

// The open words between words in capitals.
void settle_open_words(std::vector<Word>& words, const std::u32string& text) {
    std::vector<Letters> told;
    for (const Word& word : words) told.push_back(told_by(word, text));
    const std::vector<Letters> before = told_before(told);
    std::reverse(told.begin(), told.end());
    std::vector<Letters> after = told_before(told);
    std::reverse(after.begin(), after.end());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].letters != Letters::open) continue;
        const bool small = before[i] == Letters::small || after[i] == Letters::small;
        const bool capitals = before[i] == Letters::capitals || after[i] == Letters::capitals;
        if (capitals && !small) words[i].letters = Letters::capitals;
    }
}

}  // namespace

void restore_capitals(std::u32string& text) {
    if (std::none_of(text.begin(), text.end(), is_toned_small)) return;
    std::vector<Word> words = words_of(text);
    settle_open_words(words, text);
    for (const Word& word : words) {
        if (word.letters != Letters::capitals) continue;
        for (std::size_t at = word.begin; at < word.end; ++at) text[at] = upper(text[at]);
    }
}

}  // namespace tonghop
