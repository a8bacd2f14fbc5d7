#include "formats/xml_text.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "base/utf8.hpp"
#include "formats/faults.hpp"
#include "formats/plain_text.hpp"

namespace tonghop {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_xml_character(std::uint32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
           (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

// Length of the XML character outside of ASCII at the front of `text`, 0 if there is none (RFC
// 3629, and XML 1.0 2.2, which leaves out U+FFFE and U+FFFF).
inline std::size_t sequence_length(const char* at, const char* end) {
    const auto byte = [at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
    const auto follows = [&](std::size_t i) { return at + i < end && (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0xC2 || lead > 0xF4 || !follows(1)) return 0;
    if (lead < 0xE0) return 2;
    if (!follows(2)) return 0;
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        const bool no_character = lead == 0xEF && byte(1) == 0xBF && byte(2) > 0xBD;
        return overlong || surrogate || no_character ? 0 : 3;
    }
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return overlong || beyond || !follows(3) ? 0 : 4;
}

// Appends what a reference at the front of `raw` ("&...;") stands for; returns its length.
std::size_t append_reference(std::string_view raw, std::string& out) {
    const std::size_t semicolon = raw.substr(0, 16).find(';');
    if (semicolon == std::string_view::npos) refuse_damaged("XML: '&' without a reference");
    const std::string_view name = raw.substr(1, semicolon - 1);
    if (name == "lt") {
        out += '<';
    } else if (name == "gt") {
        out += '>';
    } else if (name == "amp") {
        out += '&';
    } else if (name == "quot") {
        out += '"';
    } else if (name == "apos") {
        out += '\'';
    } else if (name.size() >= 2 && name[0] == '#') {
        const bool hexadecimal = name[1] == 'x';
        const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
        std::uint32_t code_point = digits.empty() ? 0x110000 : 0;
        for (const char c : digits) {
            const int digit = hex_digit(c);
            const std::uint32_t base = hexadecimal ? 16 : 10;
            if (digit < 0 || static_cast<std::uint32_t>(digit) >= base) code_point = 0x110000;
            if (code_point <= 0x10FFFF)
                code_point = code_point * base + static_cast<std::uint32_t>(digit);
        }
        if (!is_xml_character(code_point)) refuse_damaged("XML: a reference to no character");
        append_utf8(out, code_point);
    } else {
        refuse_damaged("XML: an entity that is not predefined");
    }
    return semicolon + 1;
}

enum class ByteKind : unsigned char { plain, lead, reference, carriage_return, forbidden };

constexpr std::array<ByteKind, 256> kByteKinds = [] {
    std::array<ByteKind, 256> kinds{};
    for (std::size_t c = 0; c < 0x20; ++c) kinds[c] = ByteKind::forbidden;
    for (std::size_t c = 0x80; c < 0x100; ++c) kinds[c] = ByteKind::lead;
    kinds['\t'] = kinds['\n'] = ByteKind::plain;
    kinds['\r'] = ByteKind::carriage_return;
    kinds['&'] = ByteKind::reference;
    return kinds;
}();

void append_data(std::string_view raw, bool references, std::string& out) {
    const char* const end = raw.data() + raw.size();
    const char* kept = raw.data();  // start of the stretch not yet copied
    const auto flush = [&](const char* to) {
        out.append(kept, static_cast<std::size_t>(to - kept));
    };
    for (const char* at = kept; at != end;) {
        switch (kByteKinds[static_cast<unsigned char>(*at)]) {
            case ByteKind::plain:
                ++at;
                break;
            case ByteKind::lead: {
                const std::size_t length = sequence_length(at, end);
                if (length == 0) refuse_damaged("XML: malformed UTF-8");
                at += length;
                break;
            }
            case ByteKind::reference:
                if (references) {
                    flush(at);
                    at += append_reference({at, static_cast<std::size_t>(end - at)}, out);
                    kept = at;
                } else {
                    ++at;
                }
                break;
            case ByteKind::carriage_return:
                flush(at);
                if (at + 1 == end || at[1] != '\n') out += '\n';
                kept = ++at;
                break;
            case ByteKind::forbidden:
                refuse_damaged("XML: a control character");
        }
    }
    flush(end);
}

// The code unit of an escape "_xHHHH_" at `at`, or -1.
int escaped_unit(std::string_view text, std::size_t at) {
    if (text.size() - at < 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        return -1;
    int unit = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const int digit = hex_digit(text[i]);
        if (digit < 0) return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

}  // namespace

bool is_plain_ascii(std::string_view raw) {
    std::size_t at = 0;
    bool plain = true;
    for (; at + 8 <= raw.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, raw.data() + at, 8);
        constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
        constexpr std::uint64_t kHigh = 0x8080808080808080ULL;
        const std::uint64_t below_blank = (word - kOnes * 0x20) & ~word;
        const std::uint64_t without = word ^ (kOnes * '&');
        const std::uint64_t ampersand = (without - kOnes) & ~without;
        if (((word | below_blank | ampersand) & kHigh) != 0) return false;
    }
    for (; at < raw.size(); ++at) {
        const auto c = static_cast<unsigned char>(raw[at]);
        plain = plain && c >= 0x20 && c < 0x80 && c != '&';
    }
    return plain;
}

void append_character_data(std::string_view raw, std::string& out) {
    if (is_plain_text(raw)) {
        out.append(raw);
    } else {
        append_data(raw, true, out);
    }
}

void append_literal_data(std::string_view raw, std::string& out) {
    append_data(raw, false, out);
}

void append_xstring(std::string_view text, std::string& out) {
    std::size_t kept = 0;
    for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at)) {
        const int unit = escaped_unit(text, at);
        const int next = unit >= 0xD800 && unit <= 0xDBFF ? escaped_unit(text, at + 7) : -1;
        const bool pair = next >= 0xDC00 && next <= 0xDFFF;
        const bool surrogate = unit >= 0xD800 && unit <= 0xDFFF;
        if (unit < 0 || (surrogate && !pair)) {
            ++at;
            continue;
        }
        out.append(text.substr(kept, at - kept));
        const int code_point = pair ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00) : unit;
        append_utf8(out, static_cast<char32_t>(code_point));
        at += pair ? 14 : 7;
        kept = at;
    }
    out.append(text.substr(kept));
}

}  // namespace tonghop
