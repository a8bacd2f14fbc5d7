// 128-bit arithmetic that says when it does not fit, and the one 256-bit product that decimals
// need.
#pragma once

#include <array>
#include <optional>

#include "model/decimal.hpp"

namespace tonghop {

__extension__ using uint128 = unsigned __int128;

inline constexpr int kMaxPower = 38;  ///< 10^38 is the largest power of ten below 2^127

/// Precondition: 0 <= exponent <= kMaxPower.
int128 power_of_ten(int exponent);

/// Throws DecimalOverflow where the result does not fit.
int128 checked_add(int128 a, int128 b);
int128 checked_multiply(int128 a, int128 b);

inline uint128 magnitude(int128 value) {
    return value < 0 ? -static_cast<uint128>(value) : static_cast<uint128>(value);
}

/// The number with `sign`'s sign. Throws DecimalOverflow for 2^127 and above.
int128 with_sign(uint128 value, bool negative);

/// a x b, divided by ten `at_most` times as long as it divides evenly; how often goes to `tens`.
/// Nothing if what is left does not fit.
std::optional<uint128> product_without_tens(uint128 a, uint128 b, int at_most, int& tens);

/// dividend x 10^exponent / divisor, rounded half up. The exponent may be negative, the
/// intermediate of any size; an exact quotient ends early, and `exponent` is then how many zeros
/// are left to append. Throws DecimalOverflow. Precondition: dividend and divisor are below 2^127,
/// and divisor is not zero.
uint128 scaled_quotient(uint128 dividend, int& exponent, uint128 divisor);

}  // namespace tonghop
