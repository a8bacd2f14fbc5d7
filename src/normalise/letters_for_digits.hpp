// Letters typed where digits were meant: "2.5O4", "1.2l5", "7O".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tonghop {

struct LetterForDigit {
    std::string letter;  ///< the first one, as written
    std::string meant;   ///< the word with digits instead: "2.504"
};

/// The first word of `text` that consists of digits, separators and letters that look like digits,
/// some of each. "7l" is seven litres.
std::optional<LetterForDigit> find_letter_for_digit(std::string_view text);

}  // namespace tonghop
