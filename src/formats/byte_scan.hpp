// Finding the end of a token eight bytes at a time: tokens of cells are short and of every length,
// and a loop over bytes would be mispredicted at the end of nearly each of them.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace tonghop::byte_scan {

inline constexpr std::size_t kStep = 8;  ///< bytes that must be readable at any position
inline constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
inline constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

/// Eight bytes, the first one in the lowest bits.
inline std::uint64_t load(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, kStep);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

// Each of these marks bytes by their high bit; marks above the lowest one may be wrong, the lowest
// is right (Bit Twiddling Hacks, "determine if a word has a byte less than n").
inline std::uint64_t equal_to(std::uint64_t word, char c) {
    const std::uint64_t rest = word ^ (kOnes * static_cast<unsigned char>(c));
    return (rest - kOnes) & ~rest & kHighBits;
}

/// The first byte from `at` on that `marks` marks; the text must hold one.
template <typename Marks>
const char* find(const char* at, Marks marks) {
    while (true) {
        const std::uint64_t found = marks(load(at));
        if (found != 0) return at + std::countr_zero(found) / 8;
        at += kStep;
    }
}

/// The next '<' or NUL.
inline const char* find_tag(const char* at) {
    return find(at, [](std::uint64_t word) { return equal_to(word, '<') | equal_to(word, '\0'); });
}

/// The next byte that cannot stand in a plain attribute value: a double quote, or something that
/// is to be decoded or refused.
inline const char* find_value_end(const char* at) {
    while (true) {
        // One comparison for all up to '&' in ASCII; bytes of 0x80 and more bring their high bit.
        at = find(at, [](std::uint64_t word) {
            const std::uint64_t up_to_ampersand = (word - kOnes * ('&' + 1)) | word;
            return (up_to_ampersand & kHighBits) | equal_to(word, '<');
        });
        const bool plain = *at >= ' ' && *at < '&' && *at != '"';
        if (!plain) return at;
        ++at;
    }
}

/// Inside a tag: the next '>', quote, '<' or NUL.
inline const char* find_quote_or_tag_end(const char* at) {
    return find(at, [](std::uint64_t word) {
        return equal_to(word, '>') | equal_to(word, '"') | equal_to(word, '\'') |
               equal_to(word, '<') | equal_to(word, '\0');
    });
}

/// Inside a quoted value: the next `quote`, '<' or NUL.
inline const char* find_closing_quote(const char* at, char quote) {
    return find(at, [quote](std::uint64_t word) {
        return equal_to(word, quote) | equal_to(word, '<') | equal_to(word, '\0');
    });
}

}  // namespace tonghop::byte_scan
