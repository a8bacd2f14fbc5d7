// Neighbouring bytes that are looked at together: eight in a word; sixteen where the processor has
// registers for them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace tonghop::byte_scan {

inline constexpr std::size_t kWord = 8;
inline constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
inline constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

/// Eight bytes, the first one in the lowest bits.
inline std::uint64_t load(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, kWord);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

/// Marks bytes by their high bit; marks above the lowest one may be wrong, the lowest is right (Bit
/// Twiddling Hacks, "determine if a word has a byte less than n").
inline std::uint64_t equal_to(std::uint64_t word, char c) {
    const std::uint64_t rest = word ^ (kOnes * static_cast<unsigned char>(c));
    return (rest - kOnes) & ~rest & kHighBits;
}

#if defined(__SSE2__)

inline constexpr std::size_t kStep = 16;  ///< bytes that must be readable at any position

class Block {
 public:
    using Mask = unsigned;  ///< a bit a byte

    explicit Block(const char* at)
        : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}
    Mask equal_to(char c) const { return mask(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))); }
    /// Control characters, and bytes of 0x80 and more, which are negative here.
    Mask outside_ascii() const { return mask(_mm_cmplt_epi8(bytes_, _mm_set1_epi8(' '))); }
    static std::size_t first(Mask mask) { return static_cast<std::size_t>(std::countr_zero(mask)); }

 private:
    static Mask mask(__m128i marks) { return static_cast<Mask>(_mm_movemask_epi8(marks)); }

    __m128i bytes_;
};

#else

inline constexpr std::size_t kStep = kWord;  ///< bytes that must be readable at any position

class Block {
 public:
    using Mask = std::uint64_t;  ///< the lowest mark is right, those above may be wrong

    explicit Block(const char* at) : word_(load(at)) {}
    Mask equal_to(char c) const { return byte_scan::equal_to(word_, c); }
    /// Control characters, and bytes of 0x80 and more.
    Mask outside_ascii() const { return ((word_ - kOnes * ' ') | word_) & kHighBits; }
    static std::size_t first(Mask mask) {
        return static_cast<std::size_t>(std::countr_zero(mask)) / 8;
    }

 private:
    std::uint64_t word_;
};

#endif

}  // namespace tonghop::byte_scan
