#include "base/utf8.hpp"

#include "base/text.hpp"

#include <cstdint>
#include <cstring>

namespace tonghop {

namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

/// What a leading byte promises; the bounds hold for the byte after it (table 3-7).
struct Lead {
    std::size_t length = 0;  // 0: no leading byte
    std::uint8_t low = 0x80;
    std::uint8_t high = 0xBF;
};

Lead lead(std::uint8_t byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {};
}

}  // namespace

Utf8Step decode_utf8(std::string_view text, std::size_t at) {
    const std::uint8_t first = byte_at(text, at);
    if (first < 0x80) return {first, 1, true};
    const Lead expected = lead(first);
    if (expected.length == 0) return {kReplacementCharacter, 1, false};
    std::uint8_t low = expected.low;
    std::uint8_t high = expected.high;
    char32_t code_point = first & (0xFFU >> (expected.length + 1));
    for (std::size_t i = 1; i < expected.length; ++i) {
        if (at + i >= text.size()) return {kReplacementCharacter, i, false};
        const std::uint8_t next = byte_at(text, at + i);
        if (next < low || next > high) return {kReplacementCharacter, i, false};
        code_point = (code_point << 6) | (next & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {code_point, expected.length, true};
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

std::u32string to_code_points(std::string_view text) {
    std::u32string code_points;
    code_points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        code_points.push_back(step.code_point);
        at += step.length;
    }
    return code_points;
}

std::string from_code_points(std::u32string_view code_points) {
    std::string text;
    text.reserve(code_points.size() * 2);
    for (const char32_t code_point : code_points) append_utf8(text, code_point);
    return text;
}

bool is_ascii(std::string_view text) {
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & 0x8080808080808080ULL) != 0) return false;
    }
    for (; at < text.size(); ++at) {
        if (byte_at(text, at) >= 0x80) return false;
    }
    return true;
}

bool is_utf8(std::string_view bytes) {
    if (is_ascii(bytes)) return true;
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = decode_utf8(bytes, at);
        if (!step.well_formed) return false;
        at += step.length;
    }
    return true;
}

std::string to_valid_utf8(std::string_view bytes) {
    if (is_utf8(bytes)) return std::string(bytes);
    std::string text;
    text.reserve(bytes.size() + 8);
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = decode_utf8(bytes, at);
        append_utf8(text, step.code_point);
        at += step.length;
    }
    return text;
}

}  // namespace tonghop
