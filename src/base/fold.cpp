#include "base/code_points.hpp"
#include "base/superscripts.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/vietnamese.hpp"

namespace tonghop {

namespace {

constexpr char32_t kDyet = U'đ';
// Consonants that stand alone before a rhyme y, where y and i are two spellings of one sound.
constexpr std::u32string_view kSingleOnsets = U"bcdđghklmnprstvx";

/// U+00D0 (Eth) and U+0189 look like Đ and come out of old code conversions in its place.
char32_t as_dyet(char32_t letter) {
    return letter == 0xF0 || letter == 0x256 ? kDyet : letter;
}

/// Case, blanks, dashes, invisible characters, superscripts; no letter changes its tone or marks.
std::u32string simplify(std::string_view text, bool& surely_nfc) {
    std::u32string out;
    bool raised = false;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        at += step.length;
        if (is_blank(step.code_point)) {
            if (!out.empty() && out.back() != U' ') out.push_back(U' ');
            continue;
        }
        if (is_invisible(step.code_point)) continue;
        out.push_back(is_dash(step.code_point) ? U'-' : as_dyet(lower(step.code_point)));
        surely_nfc = surely_nfc && is_surely_nfc(out.back());
        raised = raised || is_superscript(out.back());
    }
    if (!out.empty() && out.back() == U' ') out.pop_back();
    if (raised) settle_superscripts(out);
    return out;
}

/// tỷ and tỉ, kỹ and kĩ: a syllable of one consonant and y is spelt with i.
void fold_final_y(std::span<char32_t> word) {
    if (word.size() != 2 || kSingleOnsets.find(word[0]) == std::u32string_view::npos) return;
    const ToneVowel rhyme = take_apart(word[1]);
    if (rhyme.vowel == U'y') word[1] = put_together(U'i', rhyme.tone);
}

/// The same for text without any byte above 0x7F, which most machine-made labels are.
std::string fold_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t letters = 0;  // in a row, up to the end of `out`
    const auto end_word = [&out, &letters] {
        if (letters == 2 && out.back() == 'y' &&
            kSingleOnsets.find(static_cast<char32_t>(out[out.size() - 2])) !=
                std::u32string_view::npos) {
            out.back() = 'i';
        }
        letters = 0;
    };
    for (const char byte : text) {
        const auto code_point = static_cast<char32_t>(byte);
        if (is_letter(code_point)) {
            out.push_back(static_cast<char>(lower(code_point)));
            ++letters;
            continue;
        }
        end_word();
        if (!is_blank(code_point)) {
            out.push_back(byte);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    end_word();
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace

std::string fold(std::string_view text) {
    if (is_ascii(text)) return fold_ascii(text);
    bool surely_nfc = true;
    std::u32string folded = simplify(text, surely_nfc);
    if (!surely_nfc) folded = to_code_points(nfc(from_code_points(folded)));
    place_tones(folded);
    for_each_word(folded, fold_final_y);
    return from_code_points(folded);
}

std::string fold_toneless(std::string_view text) {
    std::string folded = fold(text);
    if (is_ascii(folded)) return folded;
    std::u32string letters = to_code_points(without_marks(folded));
    for (char32_t& letter : letters) {
        if (letter == kDyet) letter = U'd';
    }
    return from_code_points(letters);
}

}  // namespace tonghop
