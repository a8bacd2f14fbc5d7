#include "normalise/typo.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "base/syllable.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kFewestLetters =
    8;  // of a label that may be mistyped: "đàn bo" says too little
constexpr std::size_t kLettersForEachSlip = 4;
constexpr std::size_t kMostSlips = 3;
constexpr std::size_t kMostWords = 2;    // that may differ
constexpr std::size_t kMostLetters = 2;  // that may differ in one word

bool has_digit(const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_syllable(const std::string& word) {
    return is_vietnamese_syllable(to_code_points(word));
}

bool lost_its_marks(const std::string& written, const std::string& known) {
    return written == fold_toneless(known);
}

// Of two words that are both Vietnamese, the one is not the other mistyped; and an abbreviation
// (THCS, THPT) has no spelling to go by.
bool may_be(const std::string& written, const std::string& known) {
    if (has_digit(written) || has_digit(known) || !is_syllable(known)) return false;
    if (edit_distance(written, known) > kMostLetters) return false;
    return !is_syllable(written) || lost_its_marks(written, known);
}

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// How many words differ, counted no further than one too many; nothing if their number differs.
std::optional<std::size_t> different_words(const LabelWords& a, const LabelWords& b) {
    if (a.words.size() != b.words.size()) return std::nullopt;
    std::size_t different = 0;
    for (std::size_t i = 0; i < a.words.size() && different <= kMostWords; ++i) {
        if (a.words[i] != b.words[i]) ++different;
    }
    return different;
}

}  // namespace

LabelWords::LabelWords(std::string folded)
    : text(std::move(folded)),
      letters(to_code_points(text).size()),
      has_marks(text != fold_toneless(text)) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
}

std::optional<std::size_t> slip_distance(const LabelWords& written, const LabelWords& known) {
    if (known.letters < kFewestLetters || !written.has_marks) return std::nullopt;
    const auto different = different_words(written, known);
    if (!different) {
        const std::size_t more = std::max(written.letters, known.letters);
        const bool near = more - std::min(written.letters, known.letters) == 1;
        const bool only_blanks = near && without_blanks(written.text) == without_blanks(known.text);
        return only_blanks ? std::optional<std::size_t>(1) : std::nullopt;
    }
    if (*different == 0 || *different > kMostWords) return std::nullopt;
    std::size_t without_marks = 0;
    for (std::size_t i = 0; i < known.words.size(); ++i) {
        if (written.words[i] == known.words[i]) continue;
        if (!may_be(written.words[i], known.words[i])) return std::nullopt;
        if (lost_its_marks(written.words[i], known.words[i]) && ++without_marks > 1) {
            return std::nullopt;
        }
    }
    const std::size_t distance = edit_distance(written.text, known.text);
    const std::size_t allowed = std::min(kMostSlips, known.letters / kLettersForEachSlip);
    return distance > 0 && distance <= allowed ? std::optional(distance) : std::nullopt;
}

bool is_near(const LabelWords& written, const LabelWords& known, std::size_t distance) {
    const auto different = different_words(written, known);
    return different && *different <= kMostWords &&
           edit_distance(written.text, known.text) <= distance;
}

}  // namespace tonghop
