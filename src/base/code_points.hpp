// Kinds of code points, as folding and splitting of labels see them.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

char32_t lower(char32_t code_point);
char32_t upper(char32_t code_point);

/// Spaces of every width, tabs, line breaks.
bool is_blank(char32_t code_point);

/// Hyphens, dashes and the minus sign: what people type where "-" is meant.
bool is_dash(char32_t code_point);

/// Takes no room on paper: soft hyphen, zero-width characters, direction marks.
bool is_invisible(char32_t code_point);

bool is_letter(char32_t code_point);

/// Combines with the letter before it.
bool is_mark(char32_t code_point);

/// A letter, a digit, or a mark on one.
bool is_word_part(char32_t code_point);

/// True only for code points that normal form C leaves alone wherever they stand; covers what
/// Vietnamese workbooks hold, so that most texts need no normalisation.
constexpr bool is_surely_nfc(char32_t code_point) {
    return code_point < 0x300 || (code_point >= 0x1EA0 && code_point <= 0x1EF9) ||
           (code_point >= 0x2002 && code_point <= 0x2063);
}

/// `text` decomposed and without any combining mark; đ keeps its stroke.
std::string without_marks(std::string_view text);

}  // namespace tonghop
