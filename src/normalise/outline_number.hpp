// The numbers and marks that order the rows of a form: "A.", "II", "1.1", "a)", "-", "+".
#pragma once

#include <cstddef>
#include <string_view>

#include "normalise/text_tokens.hpp"

namespace tonghop {

/// Outline levels: a smaller level encloses a greater one. A dotted number adds one for each part
/// after the first: 1.1 is kLevelNumber + 1.
inline constexpr int kLevelNone = 0;          ///< nothing says: indentation and bold face may
inline constexpr int kLevelLetter = 10;       ///< A, B
inline constexpr int kLevelRoman = 20;        ///< I, II
inline constexpr int kLevelNumber = 30;       ///< 1, 2
inline constexpr int kLevelSmallLetter = 40;  ///< a), b)
inline constexpr int kLevelStar = 50;         ///< *
inline constexpr int kLevelDash = 60;         ///< -
inline constexpr int kLevelPlus = 70;         ///< +

struct OutlineNumber {
    std::size_t tokens = 0;  ///< how many it takes; 0: there is none
    int level = kLevelNone;
};

/// The number or mark at the start of a label, if more text follows it. "3 sạch" and "05 tuổi" have
/// none: without a closing sign only a dotted number ("1.1 Lúa") or a sure roman one counts.
OutlineNumber leading_number(Tokens label);

/// The level that a cell of the number column (STT) says, whatever Excel made of it: "1.1" read as
/// a number, 1-1 turned into a date. kLevelNone if it says none.
int outline_level(std::string_view cell_text);

}  // namespace tonghop
