#include "base/legacy_tables.hpp"

#include "base/code_points.hpp"
#include "base/vietnamese.hpp"

#include <array>
#include <string_view>

namespace tonghop {
namespace {

constexpr char32_t kNone = U'.';

// TCVN 5712:1993, VN3, from 0xA1; sixteen codes a line.
// clang-format off
constexpr std::u32string_view kTcvn3 =
    U"ĂÂÊÔƠƯĐăâêôơưđ.."
    U"....àảãáạ.ằẳẵắ.."
    U".....ặầẩẫấậè.ẻẽé"
    U"ẹềểễếệìỉ...ĩíịò."
    U"ỏõóọồổỗốộờởỡớợù."
    U"ủũúụừửữứựỳỷỹýỵ";

// From 0x80. Letters that share a code with their capital stand here in lower case.
constexpr std::u32string_view kVps =
    U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
    U"Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    U".ắằẳẵặỠớÙờởỡŨỨợỪ"
    U"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    U"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
    U"ƯỦồốÔỏơÈừứÚũưÝẺ."
    U"àáâãảạă.èéêẽìí.ĩ"
    U"ẴĐòóôõ.Ơụùúủ.ỶẼỳ";
// clang-format on

struct Code {
    char32_t code;
    char32_t letter;
};

constexpr std::array<Code, 15> kTcvn3Capitals = {{{0xAF, U'Ằ'},
                                                  {0xBA, U'Ẳ'},
                                                  {0xBF, U'Ẵ'},
                                                  {0xC0, U'Ắ'},
                                                  {0xC1, U'Ầ'},
                                                  {0xC2, U'Ẩ'},
                                                  {0xC3, U'Ẫ'},
                                                  {0xC4, U'Ấ'},
                                                  {0xC5, U'Ề'},
                                                  {0xCD, U'Ể'},
                                                  {0xD9, U'Ễ'},
                                                  {0xDA, U'Ế'},
                                                  {0xDB, U'Ồ'},
                                                  {0xE0, U'Ổ'},
                                                  {0xF0, U'Ỗ'}}};

constexpr std::array<Code, 9> kVniSingles = {{{0xF4, U'ơ'},
                                              {0xF6, U'ư'},
                                              {0xF1, U'đ'},
                                              {0xED, U'í'},
                                              {0xEC, U'ì'},
                                              {0xE6, U'ỉ'},
                                              {0xF3, U'ĩ'},
                                              {0xF2, U'ị'},
                                              {0xEE, U'ỵ'}}};

// What a second letter of a pair adds: a sign over the vowel, or nothing, and a tone.
enum class Sign { none, circumflex, breve };
struct Modifier {
    char32_t code;
    Sign sign;
    Tone tone;
};
constexpr std::array<Modifier, 17> kVniModifiers = {{{0xF9, Sign::none, Tone::rising},
                                                     {0xF8, Sign::none, Tone::falling},
                                                     {0xFB, Sign::none, Tone::asking},
                                                     {0xF5, Sign::none, Tone::tumbling},
                                                     {0xEF, Sign::none, Tone::heavy},
                                                     {0xE2, Sign::circumflex, Tone::level},
                                                     {0xE1, Sign::circumflex, Tone::rising},
                                                     {0xE0, Sign::circumflex, Tone::falling},
                                                     {0xE5, Sign::circumflex, Tone::asking},
                                                     {0xE3, Sign::circumflex, Tone::tumbling},
                                                     {0xE4, Sign::circumflex, Tone::heavy},
                                                     {0xEA, Sign::breve, Tone::level},
                                                     {0xE9, Sign::breve, Tone::rising},
                                                     {0xE8, Sign::breve, Tone::falling},
                                                     {0xFA, Sign::breve, Tone::asking},
                                                     {0xFC, Sign::breve, Tone::tumbling},
                                                     {0xEB, Sign::breve, Tone::heavy}}};

struct SignedVowel {
    char32_t base;
    Sign sign;
    char32_t vowel;
};
constexpr std::array<SignedVowel, 11> kVniVowels = {{{U'a', Sign::none, U'a'},
                                                     {U'e', Sign::none, U'e'},
                                                     {U'o', Sign::none, U'o'},
                                                     {U'u', Sign::none, U'u'},
                                                     {U'y', Sign::none, U'y'},
                                                     {U'ô', Sign::none, U'ơ'},
                                                     {U'ö', Sign::none, U'ư'},
                                                     {U'a', Sign::circumflex, U'â'},
                                                     {U'e', Sign::circumflex, U'ê'},
                                                     {U'o', Sign::circumflex, U'ô'},
                                                     {U'a', Sign::breve, U'ă'}}};

template <std::size_t Size>
char32_t letter_in(const std::array<Code, Size>& codes, char32_t code) {
    for (const Code& entry : codes) {
        if (entry.code == code) return entry.letter;
    }
    return 0;
}

char32_t letter_in(std::u32string_view letters, char32_t first, char32_t code) {
    if (code < first || code - first >= letters.size()) return 0;
    const char32_t letter = letters[code - first];
    return letter == kNone ? 0 : letter;
}

char32_t vni_lower_pair(char32_t base, char32_t code) {
    for (const Modifier& modifier : kVniModifiers) {
        if (modifier.code != code) continue;
        for (const SignedVowel& entry : kVniVowels) {
            if (entry.base == base && entry.sign == modifier.sign) {
                return put_together(entry.vowel, modifier.tone);
            }
        }
    }
    return 0;
}

}  // namespace

char32_t tcvn3_letter(char32_t code) {
    return letter_in(kTcvn3, 0xA1, code);
}

char32_t tcvn3_rare_letter(char32_t code) {
    constexpr std::u32string_view kToneMarks = U"\u0300\u0309\u0303\u0301\u0323";
    const char32_t mark = letter_in(kToneMarks, 0xB0, code);
    return mark != 0 ? mark : letter_in(kTcvn3Capitals, code);
}

char32_t vps_letter(char32_t code) {
    return letter_in(kVps, 0x80, code);
}

char32_t vni_pair(char32_t base, char32_t modifier) {
    const char32_t small = lower(base);
    const char32_t letter = vni_lower_pair(small, lower(modifier));
    return letter == 0 || small == base ? letter : upper(letter);
}

char32_t vni_single(char32_t code) {
    const char32_t small = lower(code);
    const char32_t letter = letter_in(kVniSingles, small);
    return letter == 0 || small == code ? letter : upper(letter);
}

}  // namespace tonghop
