#include "formats/csv_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/code_points.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/windows_code_pages.hpp"
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
    for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const auto most = [&](std::size_t side) {
        return nuls[side] >= 3 && nuls[side] * 8 > sample.size() && nuls[1 - side] * 8 < nuls[side];
    };
    return most(1) ? WideText::little_endian : most(0) ? WideText::big_endian : WideText::no;
}

bool is_tone_mark(unsigned char byte) {
    return is_mark(windows1258_character(byte));
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
    if (text.starts_with("\xEF\xBB\xBF")) {
        if (!is_utf8(text)) refuse_damaged("text: no UTF-8, although its first bytes say so");
        return text.substr(3);
    }
    if (wide != WideText::no || is_utf8(bytes)) return text;
    const bool vietnamese = is_windows_1258(bytes);
    const auto character = vietnamese ? windows1258_character : windows1252_character;
    for (const char c : bytes) append_utf8(buffer, character(static_cast<unsigned char>(c)));
    return buffer;
}

}  // namespace tonghop
