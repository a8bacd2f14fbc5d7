// Names and blanks of XML tags, as the scanner takes them from the front of a text.
#pragma once

#include <array>
#include <string_view>

namespace tonghop::xml {

inline bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

inline std::string_view skip_blanks(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_blank(text[at])) ++at;
    return text.substr(at);
}

inline constexpr std::array<bool, 256> kEndsName = [] {
    std::array<bool, 256> ends{};
    for (const char c : {' ', '\t', '\n', '\r', '>', '/', '=', '<', '"', '\'', '&', '\0'}) {
        ends[static_cast<unsigned char>(c)] = true;
    }
    return ends;
}();

/// Whether a byte ends a name.
inline bool ends_name(char c) {
    return kEndsName[static_cast<unsigned char>(c)];
}

/// The name at the front of `text`, which it loses; empty if there is none.
inline std::string_view take_name(std::string_view& text) {
    std::size_t at = 0;
    while (at < text.size() && !ends_name(text[at])) ++at;
    const std::string_view name = text.substr(0, at);
    text.remove_prefix(at);
    return name;
}

struct QualifiedName {
    std::string_view prefix;
    std::string_view local;
};

inline QualifiedName split_name(std::string_view name) {
    std::size_t colon = 0;  // names are too short for a call
    while (colon < name.size() && name[colon] != ':') ++colon;
    if (colon == name.size()) return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

}  // namespace tonghop::xml
