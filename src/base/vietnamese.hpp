// What the letters of Vietnamese are made of: a base vowel and a tone, and where in a syllable the
// tone mark stands. Lower case only; callers fold case first.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/code_points.hpp"

namespace tonghop {

/// In dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
enum class Tone : unsigned char { level, falling, asking, tumbling, rising, heavy };

/// A lower-case vowel taken apart: "ấ" is â with a rising tone. `vowel` is 0 if it is no vowel.
struct ToneVowel {
    char32_t vowel = 0;
    Tone tone = Tone::level;
};

ToneVowel take_apart(char32_t letter);
/// Precondition: `vowel` is one of a ă â e ê i o ô ơ u ư y.
char32_t put_together(char32_t vowel, Tone tone);

/// Moves the tone mark of every syllable of `text` (lower case, NFC) to where the spelling of
/// Decision 240/QĐ (1984) puts it, so that hòa and hoà, thúy and thuý, cuả and của are one.
void place_tones(std::span<char32_t> text);

/// Calls `visit(word)` for each maximal run of letters. Words with combining marks are passed over:
/// no precomposed letter exists for them, so they are not Vietnamese, and a letter changed before a
/// mark could combine with it anew.
template <typename Visit>
void for_each_word(std::span<char32_t> text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        bool has_marks = false;
        for (; end < text.size(); ++end) {
            const bool mark = is_mark(text[end]);
            if (!mark && !is_letter(text[end])) break;
            has_marks = has_marks || mark;
        }
        if (end > at && !has_marks) visit(text.subspan(at, end - at));
        at = end + 1;
    }
}

}  // namespace tonghop
