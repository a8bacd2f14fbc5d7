#include "formats/html_entities.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"
#include "base/windows_code_pages.hpp"

namespace tonghop {
namespace {

// HTML 4.01, 24.2.1: the names of U+00A0 to U+00FF in their order.
constexpr std::array<std::string_view, 96> kLatin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct NamedCharacter {
    std::string_view name;
    char32_t character;
};
constexpr std::array<NamedCharacter, 28> kOthers = {{
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},
    {"apos", '\''},     {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"bdquo", 0x201E},  {"bull", 0x2022},   {"hellip", 0x2026}, {"permil", 0x2030},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},   {"trade", 0x2122},
    {"minus", 0x2212},  {"ne", 0x2260},     {"le", 0x2264},     {"ge", 0x2265},
    {"ensp", 0x2002},   {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},
}};

// 0: no such name.
char32_t named_character(std::string_view name) {
    const auto* const latin = std::find(kLatin1.begin(), kLatin1.end(), name);
    if (latin != kLatin1.end()) return static_cast<char32_t>(0xA0 + (latin - kLatin1.begin()));
    const auto* const other =
        std::find_if(kOthers.begin(), kOthers.end(),
                     [name](const NamedCharacter& named) { return named.name == name; });
    return other == kOthers.end() ? 0 : other->character;
}

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 99;
}

// What a number stands for; bytes of Windows-1252 are what people meant by 128 to 159.
char32_t numbered_character(std::uint32_t number) {
    if (number >= 0x80 && number <= 0x9F) return windows1252_character(number);
    const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
    const bool control = number < 0x20 && number != '\t' && number != '\n' && number != '\r';
    return surrogate || control || number > 0x10FFFF ? kReplacementCharacter : number;
}

// The reference at the front of `raw`, which begins with '&': its length, 0 if it is none.
std::size_t append_reference(std::string_view raw, std::string& out) {
    constexpr std::size_t kLongest = 12;
    std::size_t at = 1;
    char32_t character = 0;
    if (raw.size() > 1 && raw[1] == '#') {
        const bool hexadecimal = raw.size() > 2 && (raw[2] | 0x20) == 'x';
        const int base = hexadecimal ? 16 : 10;
        at = hexadecimal ? 3 : 2;
        const std::size_t first = at;
        std::uint32_t number = 0;
        for (; at < raw.size() && at < kLongest && digit_value(raw[at]) < base; ++at) {
            constexpr std::uint32_t kBeyond = 0x110000;
            number = std::min(number * static_cast<std::uint32_t>(base) +
                                  static_cast<std::uint32_t>(digit_value(raw[at])),
                              kBeyond);
        }
        if (at == first) return 0;
        character = numbered_character(number);
    } else {
        const auto is_alphanumeric = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        };
        while (at < raw.size() && at < kLongest && is_alphanumeric(raw[at])) ++at;
        character = named_character(raw.substr(1, at - 1));
        if (character == 0) return 0;
    }
    append_utf8(out, character);
    return at + (at < raw.size() && raw[at] == ';' ? 1 : 0);
}

}  // namespace

void append_html_text(std::string_view raw, std::string& out) {
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find('&'), raw.size());
        out += raw.substr(0, plain);
        raw.remove_prefix(plain);
        if (raw.empty()) return;
        std::size_t length = append_reference(raw, out);
        if (length == 0) {
            out += '&';
            length = 1;
        }
        raw.remove_prefix(length);
    }
}

}  // namespace tonghop
