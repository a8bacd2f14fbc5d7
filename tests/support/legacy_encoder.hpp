// Unicode into TCVN3 and VNI as the fonts want it, from tables written apart from those of the
// program: by rule for VNI, as a list of codes for TCVN3.
#pragma once

#include <string>
#include <string_view>

#include "base/code_points.hpp"
#include "base/utf8.hpp"
#include "base/vietnamese.hpp"

namespace tonghop::test {

/// TCVN3 code and letter, as the standard's VN3 lists them.
inline constexpr std::string_view kTcvn3Codes =
    "A1=Ă A2=Â A3=Ê A4=Ô A5=Ơ A6=Ư A7=Đ A8=ă A9=â AA=ê AB=ô AC=ơ AD=ư AE=đ B5=à B6=ả B7=ã B8=á "
    "B9=ạ BB=ằ BC=ẳ BD=ẵ BE=ắ C6=ặ C7=ầ C8=ẩ C9=ẫ CA=ấ CB=ậ CC=è CE=ẻ CF=ẽ D0=é D1=ẹ D2=ề D3=ể "
    "D4=ễ D5=ế D6=ệ D7=ì D8=ỉ DC=ĩ DD=í DE=ị DF=ò E1=ỏ E2=õ E3=ó E4=ọ E5=ồ E6=ổ E7=ỗ E8=ố E9=ộ "
    "EA=ờ EB=ở EC=ỡ ED=ớ EE=ợ EF=ù F1=ủ F2=ũ F3=ú F4=ụ F5=ừ F6=ử F7=ữ F8=ứ F9=ự FA=ỳ FB=ỷ FC=ỹ "
    "FD=ý FE=ỵ";

/// The code of a letter in such a list; 0 if it has none.
inline char32_t code_in(std::string_view list, char32_t letter) {
    const std::size_t at = list.find("=" + from_code_points(std::u32string(1, letter)));
    if (at == std::string_view::npos || letter < 0x80) return 0;
    return static_cast<char32_t>(std::stoul(std::string(list.substr(at - 2, 2)), nullptr, 16));
}

/// Letters without a code stay; `toned_capitals_as_small` types B¸O C¸O.
inline std::string to_tcvn3(std::string_view text, bool toned_capitals_as_small = true) {
    std::u32string out;
    for (const char32_t letter : to_code_points(text)) {
        char32_t code = code_in(kTcvn3Codes, letter);
        if (code == 0 && toned_capitals_as_small) code = code_in(kTcvn3Codes, lower(letter));
        out += code != 0 ? code : letter;
    }
    return from_code_points(out);
}

/// One letter: a base and a modifier, the modifier in the case of the base.
inline std::u32string vni_letter(char32_t letter) {
    constexpr std::u32string_view kSmall = U"đíìỉĩịỵ";
    constexpr std::u32string_view kCodes = U"ñíìæóòî";
    const char32_t small = lower(letter);
    const auto cased = [&](std::u32string text) {
        if (small != letter) {
            for (char32_t& c : text) c = upper(c);
        }
        return text;
    };
    if (const auto at = kSmall.find(small); at != std::u32string_view::npos) {
        return cased({kCodes[at]});
    }
    const ToneVowel parts = take_apart(small);
    if (parts.vowel == 0) return {letter};
    const auto tone = static_cast<std::size_t>(parts.tone);  // level, huyền, hỏi, ngã, sắc, nặng
    switch (parts.vowel) {
        case U'â':
        case U'ê':
        case U'ô': {
            const char32_t base = parts.vowel == U'â' ? U'a' : parts.vowel == U'ê' ? U'e' : U'o';
            return cased({base, std::u32string_view(U"âàåãáä")[tone]});
        }
        case U'ă':
            return cased({U'a', std::u32string_view(U"êèúüéë")[tone]});
        default: {
            const char32_t base = parts.vowel == U'ơ'   ? U'ô'
                                  : parts.vowel == U'ư' ? U'ö'
                                                        : parts.vowel;
            if (parts.tone == Tone::level) return cased({base});
            return cased({base, std::u32string_view(U" øûõùï")[tone]});
        }
    }
}

inline std::string to_vni(std::string_view text) {
    std::u32string out;
    for (const char32_t letter : to_code_points(text)) out += vni_letter(letter);
    return from_code_points(out);
}

}  // namespace tonghop::test
