// The encodings Vietnamese workbooks were written in before Unicode, and which fonts ask for them.
// Such text is stored as Latin-1 characters; only the font makes Vietnamese letters of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tonghop {

enum class LegacyEncoding : std::uint8_t {
    none,
    tcvn3,       ///< ABC: .VnTime and its family
    vni,         ///< VNI-Times and its family
    vps,         ///< VPS Times and its family
    windows1258  ///< bytes of code page 1258 read as 1252; no font asks for it
};
inline constexpr std::size_t kLegacyEncodings = 5;

std::string_view to_string(LegacyEncoding encoding);

struct LegacyFont {
    LegacyEncoding encoding = LegacyEncoding::none;
    bool capitals = false;  ///< draws every letter as a capital (.VnTimeH)

    bool operator==(const LegacyFont&) const = default;
};

/// By the name alone, in any case; Times New Roman, Arial, UTM and UVN fonts are Unicode.
LegacyFont legacy_font(std::string_view name);

}  // namespace tonghop
