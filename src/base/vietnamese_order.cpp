#include "base/code_points.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/vietnamese.hpp"

namespace tonghop {

namespace {

constexpr std::u32string_view kAlphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Signs and digits, then the alphabet, then everything else.
char32_t rank(char32_t letter) {
    const std::size_t place = kAlphabet.find(letter);
    if (place != std::u32string_view::npos) return 0x80 + static_cast<char32_t>(place);
    return letter < 0x80 ? letter : 0x100 + letter;
}

struct SortKey {
    std::u32string letters;
    std::u32string tones;
};

SortKey sort_key(const std::string& text) {
    std::u32string folded = to_code_points(text);
    for (char32_t& letter : folded) letter = lower(letter);
    place_tones(folded);
    SortKey key;
    for (const char32_t letter : folded) {
        const ToneVowel parts = take_apart(letter);
        key.letters.push_back(rank(parts.vowel != 0 ? parts.vowel : letter));
        key.tones.push_back(static_cast<char32_t>(parts.tone));
    }
    return key;
}

}  // namespace

int compare_vietnamese(std::string_view a, std::string_view b) {
    const std::string left = nfc(a);
    const std::string right = nfc(b);
    const SortKey left_key = sort_key(left);
    const SortKey right_key = sort_key(right);
    if (const int order = left_key.letters.compare(right_key.letters); order != 0) return order;
    if (const int order = left_key.tones.compare(right_key.tones); order != 0) return order;
    return left.compare(right);
}

}  // namespace tonghop
