// Attribute values of the simple types of Office Open XML.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tonghop {

/// Digits only, at most 10^18; nothing otherwise.
inline std::optional<std::uint64_t> parse_unsigned(std::string_view text) {
    constexpr std::size_t kMostDigits = 18;
    if (text.empty() || text.size() > kMostDigits) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

/// xsd:boolean, and "on"/"off" of the first edition.
inline bool parse_boolean(std::optional<std::string_view> text, bool otherwise) {
    if (!text) return otherwise;
    return *text == "1" || *text == "true" || *text == "on";
}

}  // namespace tonghop
