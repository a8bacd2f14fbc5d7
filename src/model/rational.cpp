#include "model/rational.hpp"

#include "model/wide_integer.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <stdexcept>

namespace tonghop {

namespace {

uint128 greatest_common_divisor(uint128 a, uint128 b) {
    while (b != 0) {
        a %= b;
        std::swap(a, b);
    }
    return a;
}

std::int64_t narrow(int128 value) {
    if (value < std::numeric_limits<std::int64_t>::min() ||
        value > std::numeric_limits<std::int64_t>::max()) {
        throw DecimalOverflow("fraction with more digits than are kept");
    }
    return static_cast<std::int64_t>(value);
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (text.empty() || result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return value;
}

/// How often `prime` divides `value`, which is divided by it as often.
int take_out(uint128& value, unsigned prime) {
    int times = 0;
    for (; value % prime == 0; ++times) value /= prime;
    return times;
}

int128 power(int128 base, int exponent) {
    int128 result = 1;
    for (; exponent > 0; --exponent) result = checked_multiply(result, base);
    return result;
}

}  // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator)
    : Rational(reduced(numerator, denominator)) {}

Rational Rational::reduced(int128 numerator, int128 denominator) {
    if (denominator == 0) throw std::invalid_argument("fraction with denominator 0");
    const bool negative = (numerator < 0) != (denominator < 0);
    const uint128 above = magnitude(numerator);
    const uint128 below = magnitude(denominator);
    const uint128 common = greatest_common_divisor(above, below);
    Rational fraction;
    fraction.numerator_ = narrow(with_sign(above / common, negative));
    fraction.denominator_ = narrow(with_sign(below / common, false));
    return fraction;
}

std::optional<Rational> Rational::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const auto numerator = parse_integer(text.substr(0, slash));
        const auto denominator = parse_integer(text.substr(slash + 1));
        if (!numerator || !denominator || *denominator <= 0) return std::nullopt;
        return Rational(*numerator, *denominator);
    }
    constexpr int kMostDigits = 18;  // 10^18 is the largest power of ten below 2^63
    const auto decimal = Decimal::parse(text);
    if (!decimal || decimal->scale() > kMostDigits) return std::nullopt;
    const auto denominator = static_cast<std::int64_t>(power_of_ten(decimal->scale()));
    const auto numerator = parse_integer((*decimal * Decimal(denominator)).to_string());
    if (!numerator) return std::nullopt;
    return Rational(*numerator, denominator);
}

Rational Rational::divided_by(const Rational& divisor) const {
    return reduced(int128{numerator_} * divisor.denominator_,
                   int128{denominator_} * divisor.numerator_);
}

std::string Rational::to_string() const {
    const std::string above = std::to_string(numerator_);
    return denominator_ == 1 ? above : above + "/" + std::to_string(denominator_);
}

Decimal multiply(const Decimal& value, const Rational& factor) {
    const auto divisor = static_cast<uint128>(factor.denominator());
    const uint128 common = greatest_common_divisor(magnitude(value.coefficient_), divisor);
    const int128 reduced = value.coefficient_ / static_cast<int128>(common);
    uint128 rest = divisor / common;
    const int twos = take_out(rest, 2);
    const int fives = take_out(rest, 5);
    if (rest != 1) {
        const Decimal product = Decimal(reduced, value.scale_) * factor.numerator();
        return product.divided_by(Decimal(static_cast<int128>(divisor / common), 0),
                                  kProductDigits);
    }
    // A finite decimal: 1 / (2^a 5^b) is an integer over 10^max(a, b).
    const int digits = std::max(twos, fives);
    const int128 inverse = checked_multiply(power(5, digits - fives), power(2, digits - twos));
    const Decimal scaled(reduced, value.scale_);
    return scaled * factor.numerator() * Decimal(inverse, digits);
}

}  // namespace tonghop
