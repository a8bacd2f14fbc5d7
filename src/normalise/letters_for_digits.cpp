#include "normalise/letters_for_digits.hpp"

#include <algorithm>

namespace tonghop {
namespace {

bool is_one_of(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

std::optional<LetterForDigit> read_word(std::string_view word) {
    // Behind all digits an l is a unit of measure.
    if (word.empty() || is_one_of(word.back(), "lI")) return std::nullopt;
    LetterForDigit found;
    bool digits = false;
    for (const char c : word) {
        const bool digit = is_one_of(c, "0123456789");
        const bool zero = is_one_of(c, "Oo");
        const bool one = is_one_of(c, "lI");
        if (!digit && !zero && !one && !is_one_of(c, ".,")) return std::nullopt;
        digits = digits || digit;
        if ((zero || one) && found.letter.empty()) found.letter = c;
        found.meant += zero ? '0' : one ? '1' : c;
    }
    if (!digits || found.letter.empty()) return std::nullopt;
    return found;
}

}  // namespace

std::optional<LetterForDigit> find_letter_for_digit(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
        if (auto found = read_word(text.substr(0, end))) return found;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

}  // namespace tonghop
