// A text cut into words, digits and signs, each as written and folded. The number, period and label
// grammars read these instead of characters.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

struct TextToken {
    enum class Kind {
        word,    ///< letters of any script, with superscripts: "tạ", "m³", "m<sup>3</sup>", "¹"
        digits,  ///< ASCII digits only
        sign     ///< one character that is neither: "%", "-", "≥"
    };
    Kind kind = Kind::sign;
    std::string_view written;  ///< a part of the text given
    std::string folded;        ///< words: base/text.hpp fold; else as written
    bool after_blank = false;  ///< also true for the first one

    bool is(std::string_view folded_text) const { return folded == folded_text; }
};

using Tokens = std::span<const TextToken>;

/// The tokens point into `text`, which must be valid UTF-8.
std::vector<TextToken> text_tokens(std::string_view text);

/// `text` as the grammars expect it: valid UTF-8 in NFC, blanks squeezed, full-width forms as
/// ASCII, dashes and minus signs of every kind as "-", invisible characters left out.
std::string plain_text(std::string_view text);

/// `text` with a blank where a capital begins a word inside it: "BCVuLe" is "BC Vu Le".
std::string split_camel_case(std::string_view text);

/// The written text from the first to the last of `tokens`, which must be neighbours of one text.
std::string_view written_span(Tokens tokens);

/// Whether `tokens` begins with the words of `phrase`.
bool begins_with(Tokens tokens, const std::vector<std::string>& phrase);

/// A phrase as `begins_with` compares it: its tokens, folded.
std::vector<std::string> folded_phrase(std::string_view phrase);
std::vector<std::vector<std::string>> folded_phrases(
    std::initializer_list<std::string_view> phrases);

/// Whether `tokens` begins with one of `phrases`.
bool begins_with_any(Tokens tokens, const std::vector<std::vector<std::string>>& phrases);

}  // namespace tonghop
