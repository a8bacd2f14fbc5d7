// Code points in and out of UTF-8. Malformed bytes decode to U+FFFD, one for each maximal
// well-formed beginning, as Unicode recommends (The Unicode Standard, 3.9, table 3-7).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tonghop {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct Utf8Step {
    char32_t code_point = 0;
    std::size_t length = 1;  ///< bytes taken, at least 1
    bool well_formed = true;
};

/// The code point that starts at `at`. Precondition: at < text.size().
Utf8Step decode_utf8(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

std::u32string to_code_points(std::string_view text);
std::string from_code_points(std::u32string_view code_points);

bool is_ascii(std::string_view text);

}  // namespace tonghop
