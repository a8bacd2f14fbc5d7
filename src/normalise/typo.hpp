// Whether one label is another with a slip of the keyboard. Tones have full weight: "sản lưọng" is
// no Vietnamese and can only mean "sản lượng", but "đàn đê" says something else than "đàn dê".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tonghop {

/// A folded label and its words, cut once for many comparisons.
struct LabelWords {
    explicit LabelWords(std::string folded);

    std::string text;
    std::vector<std::string> words;  ///< at blanks
    std::size_t letters = 0;
    bool has_marks = false;  ///< of tones or vowels
};

/// How many letters differ, if `written` is `known` mistyped: as many words; the same numbers; in
/// at most two words a letter or two off, each of them either no Vietnamese syllable or the known
/// one without its marks, which only one of them may be. A label without any mark is no slip: it
/// may be any of several words.
std::optional<std::size_t> slip_distance(const LabelWords& written, const LabelWords& known);

/// Whether the two are near enough to be mixed up: at most `distance` letters differ.
bool is_near(const LabelWords& written, const LabelWords& known, std::size_t distance);

}  // namespace tonghop
