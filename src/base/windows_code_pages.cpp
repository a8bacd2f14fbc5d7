#include "base/windows_code_pages.hpp"

#include <array>
#include <cstddef>

namespace tonghop {
namespace {

constexpr char32_t kFirst = 0x80;
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Difference {
    char32_t byte;
    char32_t character;
};
constexpr std::array<Difference, 16> kWindows1258 = {{{0x8A, 0x008A},
                                                      {0x9A, 0x009A},
                                                      {0xC3, U'Ă'},
                                                      {0xCC, 0x0300},
                                                      {0xD0, U'Đ'},
                                                      {0xD2, 0x0309},
                                                      {0xD5, U'Ơ'},
                                                      {0xDD, U'Ư'},
                                                      {0xDE, 0x0303},
                                                      {0xE3, U'ă'},
                                                      {0xEC, 0x0301},
                                                      {0xF0, U'đ'},
                                                      {0xF2, 0x0323},
                                                      {0xF5, U'ơ'},
                                                      {0xFD, U'ư'},
                                                      {0xFE, 0x20AB}}};

}  // namespace

char32_t windows1252_character(char32_t byte) {
    return byte >= kFirst && byte - kFirst < kWindows1252.size() ? kWindows1252[byte - kFirst]
                                                                 : byte;
}

char32_t windows1252_byte(char32_t character) {
    if (character <= 0xFF) return 0;
    for (std::size_t i = 0; i < kWindows1252.size(); ++i) {
        if (kWindows1252[i] == character) return kFirst + static_cast<char32_t>(i);
    }
    return 0;
}

char32_t windows1258_character(char32_t byte) {
    for (const Difference& entry : kWindows1258) {
        if (entry.byte == byte) return entry.character;
    }
    return windows1252_character(byte);
}

char32_t windows1258_byte(char32_t character) {
    if (character <= 0xFF) return 0;
    for (const Difference& entry : kWindows1258) {
        if (entry.character == character) return entry.byte;
    }
    return 0;
}

}  // namespace tonghop
