// Enumerations and their names in files: one table each, read in both directions.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tonghop {

/// The enumerators of Enum count from 0 in the order of `names`.
template <typename Enum, std::size_t Count>
std::string_view name_of(const std::array<std::string_view, Count>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

template <typename Enum, std::size_t Count>
std::optional<Enum> value_named(const std::array<std::string_view, Count>& names,
                                std::string_view text) {
    for (std::size_t i = 0; i < Count; ++i) {
        if (names[i] == text) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace tonghop
