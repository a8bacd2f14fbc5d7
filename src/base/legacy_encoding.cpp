#include "base/legacy_encoding.hpp"

#include <string>

namespace tonghop {
namespace {

std::string ascii_lower(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    return lowered;
}

}  // namespace

std::string_view to_string(LegacyEncoding encoding) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return "TCVN3";
        case LegacyEncoding::vni:
            return "VNI";
        case LegacyEncoding::vps:
            return "VPS";
        case LegacyEncoding::windows1258:
            return "Windows-1258";
        case LegacyEncoding::none:
            break;
    }
    return "Unicode";
}

LegacyFont legacy_font(std::string_view name) {
    const std::string font = ascii_lower(name);
    if (font.starts_with(".vn")) return {LegacyEncoding::tcvn3, font.ends_with('h')};
    if (font.starts_with("vni-") || font.starts_with("vni ")) return {LegacyEncoding::vni, false};
    if (font.starts_with("vps ")) return {LegacyEncoding::vps, false};
    return {};
}

}  // namespace tonghop
