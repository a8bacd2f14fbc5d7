#include "model/wide_integer.hpp"

#include <cstdint>

namespace tonghop {

namespace {

[[noreturn]] void overflow() {
    throw DecimalOverflow("number with more digits than a decimal holds");
}

constexpr auto kPowers = [] {
    std::array<int128, kMaxPower + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

/// r x 2 modulo divisor, without leaving 128 bits; the carry is the quotient bit.
unsigned twice(uint128& remainder, uint128 divisor) {
    remainder *= 2;
    if (remainder < divisor) return 0;
    remainder -= divisor;
    return 1;
}

/// One step of long division: the next decimal digit of remainder / divisor.
unsigned next_digit(uint128& remainder, uint128 divisor) {
    const uint128 once = remainder;
    unsigned digit = twice(remainder, divisor);
    digit = 2 * digit + twice(remainder, divisor);
    remainder += once;  // 5 x; both below 2^127
    if (remainder >= divisor) {
        remainder -= divisor;
        ++digit;
    }
    return 2 * digit + twice(remainder, divisor);
}

uint128 rounded_up_from_half(uint128 quotient, uint128 remainder, uint128 divisor) {
    return remainder >= divisor - remainder ? quotient + 1 : quotient;
}

uint128 quotient_by_tens(uint128 dividend, int tens, uint128 divisor) {
    for (; tens > 0; --tens) {
        // Beyond 2^128 the quotient is below one half: the dividend is below 2^127.
        if (__builtin_mul_overflow(divisor, uint128{10}, &divisor)) return 0;
    }
    return rounded_up_from_half(dividend / divisor, dividend % divisor, divisor);
}

}  // namespace

int128 power_of_ten(int exponent) {
    return kPowers[static_cast<std::size_t>(exponent)];
}

int128 checked_add(int128 a, int128 b) {
    int128 sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) overflow();
    return sum;
}

int128 checked_multiply(int128 a, int128 b) {
    int128 product = 0;
    if (__builtin_mul_overflow(a, b, &product)) overflow();
    return product;
}

int128 with_sign(uint128 value, bool negative) {
    if ((value >> 127U) != 0) overflow();
    const auto number = static_cast<int128>(value);
    return negative ? -number : number;
}

std::optional<uint128> product_without_tens(uint128 a, uint128 b, int at_most, int& tens) {
    constexpr std::size_t kLimbs = 8;  // of 32 bits, lowest first
    std::array<std::uint64_t, kLimbs> product{};
    for (std::size_t i = 0; i < kLimbs / 2; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < kLimbs / 2; ++j) {
            carry += static_cast<std::uint32_t>(a >> (32 * i)) *
                         std::uint64_t{static_cast<std::uint32_t>(b >> (32 * j))} +
                     product[i + j];
            product[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32U;
        }
        product[i + kLimbs / 2] = carry;
    }
    for (tens = 0; tens < at_most; ++tens) {
        std::array<std::uint64_t, kLimbs> tenth{};
        std::uint64_t remainder = 0;
        for (std::size_t i = kLimbs; i-- > 0;) {
            const std::uint64_t part = (remainder << 32U) | product[i];
            tenth[i] = part / 10;
            remainder = part % 10;
        }
        if (remainder != 0) break;
        product = tenth;
    }
    uint128 value = 0;
    for (std::size_t i = kLimbs; i-- > 0;) {
        if (i >= kLimbs / 2 && product[i] != 0) return std::nullopt;
        value = (value << 32U) | product[i];
    }
    return value;
}

uint128 scaled_quotient(uint128 dividend, int& exponent, uint128 divisor) {
    if (exponent < 0) {
        const uint128 rounded = quotient_by_tens(dividend, -exponent, divisor);
        exponent = 0;
        return rounded;
    }
    uint128 quotient = dividend / divisor;
    uint128 remainder = dividend % divisor;
    for (; exponent > 0 && remainder != 0; --exponent) {
        const uint128 digit = next_digit(remainder, divisor);
        if (__builtin_mul_overflow(quotient, uint128{10}, &quotient) ||
            __builtin_add_overflow(quotient, digit, &quotient) || (quotient >> 127U) != 0) {
            overflow();
        }
    }
    return rounded_up_from_half(quotient, remainder, divisor);
}

}  // namespace tonghop
