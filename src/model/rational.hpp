// Exact fractions, for factors between units of measure (1 kg/sào = 5/18 tạ/ha).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/decimal.hpp"

namespace tonghop {

/// In lowest terms, denominator > 0.
class Rational {
 public:
    constexpr Rational() = default;
    /// Throws std::invalid_argument for denominator 0.
    Rational(std::int64_t numerator, std::int64_t denominator);

    /// "10", "0.036", "5/18"; nothing if it is neither, or has more than 18 digits.
    static std::optional<Rational> parse(std::string_view text);

    std::int64_t numerator() const { return numerator_; }
    std::int64_t denominator() const { return denominator_; }
    bool operator==(const Rational&) const = default;
    std::string to_string() const;  ///< "10", "5/18"
    /// Throws DecimalOverflow. Precondition: divisor is not zero.
    Rational divided_by(const Rational& divisor) const;

 private:
    static Rational reduced(int128 numerator, int128 denominator);

    std::int64_t numerator_ = 1;
    std::int64_t denominator_ = 1;
};

/// value x factor: exact when the product is a finite decimal, else rounded half away from zero to
/// `kProductDigits` digits after the point. Throws DecimalOverflow.
inline constexpr int kProductDigits = 15;
Decimal multiply(const Decimal& value, const Rational& factor);

}  // namespace tonghop
