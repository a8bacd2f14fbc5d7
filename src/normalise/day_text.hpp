// Days as people write them: "31/12/2022", "ngày 14 tháng 6 năm 2024". A day is neither a figure
// nor a period.
#pragma once

#include <cstddef>

#include "normalise/text_tokens.hpp"

namespace tonghop {

/// How many tokens the day at the start of `tokens` takes, with the word "ngày" if it is there; 0
/// if there is none. The day's number may be left blank for the pen ("ngày ... tháng 6 năm 2024").
std::size_t day_length(Tokens tokens);

/// The number that `digits` spell; 0 if it is not between 1 and 9999.
int small_number(const TextToken& digits);

inline bool is_year(int number) {
    return number >= 1990 && number <= 2099;
}

/// A year written with four digits.
inline bool is_full_year(const TextToken& token) {
    return token.kind == TextToken::Kind::digits && token.written.size() == 4 &&
           is_year(small_number(token));
}

}  // namespace tonghop
