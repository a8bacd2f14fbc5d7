#include "formats/parse_double.hpp"

#include "formats/byte_block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace tonghop {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A mantissa below 2^53 and a power of ten up to 10^22 are both exact, so one division rounds
// once (Clinger 1990); everything else goes to the standard library.
constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                              1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                              1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::size_t kExactDigits = 15;
constexpr std::size_t kDigitsOf64Bits = 19;

using byte_scan::kWord;
constexpr std::uint64_t kZeros = byte_scan::kOnes * '0';

// The first `count` (at least one) of eight bytes as the last of eight digits, zeros in front.
std::uint64_t as_last_digits(std::uint64_t bytes, std::size_t count) {
    const std::uint64_t zeros = (kZeros >> 4) >> (8 * count - 4);  // none for eight
    return bytes << (8 * (kWord - count)) | zeros;
}

bool are_digits(std::uint64_t bytes) {
    constexpr std::uint64_t kUpper = byte_scan::kOnes * 0xF0;
    constexpr std::uint64_t kBeyondNine = byte_scan::kOnes * 6;
    return ((bytes & kUpper) | ((bytes + kBeyondNine) & kUpper) >> 4) == byte_scan::kOnes * 0x33;
}

// The number that eight digits write: pairs, fours, eights.
std::uint64_t value_of_digits(std::uint64_t digits) {
    constexpr std::uint64_t kPairs = 0x000000FF000000FFULL;
    digits -= kZeros;
    digits = digits * 10 + (digits >> 8);
    return ((digits & kPairs) * (100 + (1'000'000ULL << 32)) +
            ((digits >> 16) & kPairs) * (1 + (10'000ULL << 32))) >>
           32;
}

// Sixteen to nineteen digits, as many as a writer needs for any double. Where long double has the
// 64 bits of such a mantissa, one division rounds to them; rounding once more, to 53, is right
// unless the dropped bits look like a half, which they may have been rounded to.
std::optional<double> long_quotient(std::uint64_t mantissa, std::size_t decimals) {
    using Extended = std::numeric_limits<long double>;
    constexpr std::size_t kMostDecimals = 27;  // 10^27 is 5^27 < 2^63, shifted
    if constexpr (Extended::digits == 64 && std::endian::native == std::endian::little) {
        static const std::array<long double, kMostDecimals + 1> powers = [] {
            std::array<long double, kMostDecimals + 1> result{1};
            for (std::size_t i = 1; i < result.size(); ++i) result[i] = result[i - 1] * 10;
            return result;
        }();
        if (mantissa == 0 || decimals > kMostDecimals) return std::nullopt;
        const long double quotient = static_cast<long double>(mantissa) / powers[decimals];
        std::uint64_t bits = 0;
        std::memcpy(&bits, &quotient, sizeof bits);
        constexpr std::uint64_t kDropped = (1 << 11) - 1;
        constexpr std::uint64_t kHalf = 1 << 10;
        if ((bits & kDropped) == kHalf) return std::nullopt;
        return static_cast<double>(quotient);
    }
    return std::nullopt;
}

std::optional<double> parse_any(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '-') return std::nullopt;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size()) return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        // Too small to tell from zero is zero; too large is no number.
        const std::size_t exponent = text.find_first_of("eE");
        const bool tiny = exponent != std::string_view::npos && exponent + 1 < text.size() &&
                          text[exponent + 1] == '-';
        return tiny ? std::optional<double>(0.0) : std::nullopt;
    }
    if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace

std::optional<double> parse_double(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    if (negative) ++at;
    if (static_cast<std::size_t>(end - at) > kDigitsOf64Bits + 1) return parse_any(text);
    std::uint64_t mantissa = 0;
    const char* const first = at;
    for (; at != end && *at >= '0' && *at <= '9'; ++at) {
        mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
    }
    std::size_t digits = static_cast<std::size_t>(at - first);
    std::size_t decimals = 0;
    if (at != end && *at == '.') {
        const char* const point = ++at;
        for (; at != end && *at >= '0' && *at <= '9'; ++at) {
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
        }
        decimals = static_cast<std::size_t>(at - point);
    }
    digits += decimals;
    if (at != end || digits == 0 || digits > kDigitsOf64Bits) return parse_any(text);
    double value = 0;
    if (digits <= kExactDigits) {
        value = static_cast<double>(mantissa) / kPowers[decimals];
    } else if (const auto quotient = long_quotient(mantissa, decimals)) {
        value = *quotient;
    } else {
        return parse_any(text);
    }
    return negative ? -value : value;
}

// Up to eight digits, which most numbers have, all at once: how many there are differs from number
// to number, and a loop over them would be mispredicted at nearly each end.
std::optional<double> parse_padded_double(std::string_view text) {
    const bool negative = text.starts_with('-');
    const char* const at = text.data() + (negative ? 1 : 0);
    const std::size_t size = text.size() - (negative ? 1 : 0);
    const std::uint64_t bytes = byte_scan::load(at);
    const auto found = static_cast<std::size_t>(std::countr_zero(byte_scan::equal_to(bytes, '.')));
    const std::size_t point = found / 8;  // eight: none of them
    const bool pointed = point < std::min(size, kWord);
    const std::size_t digits = size - (pointed ? 1 : 0);
    if (digits == 0 || digits > kWord) return parse_double(text);
    std::uint64_t joined = bytes;
    if (pointed) {  // what is in front of the point, and what is behind it
        const std::size_t bits = 8 * point;
        const std::uint64_t in_front = bytes & ((std::uint64_t{1} << bits) - 1);
        joined = in_front | byte_scan::load(at + point + 1) << bits;
    }
    const std::uint64_t number = as_last_digits(joined, digits);
    if (!are_digits(number)) return parse_double(text);
    const std::size_t decimals = pointed ? digits - point : 0;
    const double value = static_cast<double>(value_of_digits(number)) / kPowers[decimals];
    return negative ? -value : value;
}

}  // namespace tonghop
