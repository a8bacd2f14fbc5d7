#include "formats/csv_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "formats/faults.hpp"
#include "formats/utf16.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kSample = 64 << 10;

enum class WideText { no, little_endian, big_endian };

// UTF-16 without a mark: most characters of a table are ASCII, so NUL is every other byte.
WideText find_wide_text(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE"sv)) return WideText::little_endian;
    if (bytes.starts_with("\xFE\xFF"sv)) return WideText::big_endian;
    const std::string_view sample = bytes.substr(0, 1024);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        nuls[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const auto most = [&](std::size_t side) {
        return nuls[side] >= 3 && nuls[side] * 8 > sample.size() && nuls[1 - side] * 8 < nuls[side];
    };
    return most(1) ? WideText::little_endian : most(0) ? WideText::big_endian : WideText::no;
}

// Windows-1252, bytes 0x80 to 0x9F; the five it leaves open stay control characters.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Difference {
    unsigned char byte;
    char16_t character;
};
// Where Windows-1258 differs from Windows-1252; the five combining marks come first.
constexpr std::size_t kToneMarks = 5;
constexpr std::array<Difference, 16> kWindows1258 = {{
    {0xCC, 0x0300},
    {0xD2, 0x0309},
    {0xDE, 0x0303},
    {0xEC, 0x0301},
    {0xF2, 0x0323},
    {0xC3, 0x0102},
    {0xE3, 0x0103},
    {0xD0, 0x0110},
    {0xF0, 0x0111},
    {0xD5, 0x01A0},
    {0xF5, 0x01A1},
    {0xDD, 0x01AF},
    {0xFD, 0x01B0},
    {0xFE, 0x20AB},
    {0x8A, 0x008A},
    {0x9A, 0x009A},
}};

bool is_tone_mark(unsigned char byte) {
    return std::any_of(kWindows1258.begin(), kWindows1258.begin() + kToneMarks,
                       [byte](const Difference& mark) { return mark.byte == byte; });
}

// In Windows-1258: a e i o u y, and the bytes of â ê ô ă ơ ư.
bool is_vowel(unsigned char byte) {
    constexpr std::string_view kVowels =
        "aeiouyAEIOUY\xE2\xEA\xF4\xE3\xF5\xFD\xC2\xCA\xD4\xC3\xD5\xDD";
    return kVowels.find(static_cast<char>(byte)) != std::string_view::npos;
}

bool is_windows_1258(std::string_view bytes) {
    std::size_t after_vowels = 0;
    std::size_t elsewhere = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (is_tone_mark(byte)) {
            const bool vowel = i > 0 && is_vowel(static_cast<unsigned char>(bytes[i - 1]));
            ++(vowel ? after_vowels : elsewhere);
        } else if (byte >= 0xA1 && byte <= 0xBF) {
            ++elsewhere;  // letters of the Vietnamese fonts of the 1990s
        }
    }
    return after_vowels > 4 * elsewhere;
}

char32_t character_of(unsigned char byte, bool vietnamese) {
    if (vietnamese) {
        for (const Difference& difference : kWindows1258) {
            if (difference.byte == byte) return difference.character;
        }
    }
    return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

}  // namespace

bool looks_like_text(std::string_view bytes) {
    if (find_wide_text(bytes) != WideText::no) return true;
    const std::string_view sample = bytes.substr(0, kSample);
    std::size_t controls = 0;
    for (const char c : sample) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) return false;
        if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') ++controls;
    }
    return controls * 100 <= sample.size();
}

std::string_view decode_text_file(std::string_view bytes, std::string& buffer) {
    const WideText wide = find_wide_text(bytes);
    if (wide != WideText::no) {
        Utf16Decoder decoder(wide == WideText::big_endian);
        decoder.decode(bytes, buffer);
        decoder.finish();
    }
    const std::string_view text = wide == WideText::no ? bytes : std::string_view(buffer);
    if (text.find('\0') != std::string_view::npos) refuse_damaged("text: a NUL character");
    if (text.starts_with("\xEF\xBB\xBF")) return text.substr(3);
    if (wide != WideText::no || is_utf8(bytes)) return text;
    const bool vietnamese = is_windows_1258(bytes);
    for (const char c : bytes)
        append_utf8(buffer, character_of(static_cast<unsigned char>(c), vietnamese));
    return buffer;
}

}  // namespace tonghop
