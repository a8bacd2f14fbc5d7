// Exact decimal numbers: a 128-bit integer and a power of ten. Nothing is rounded unless a
// function says so; what does not fit throws DecimalOverflow instead of wrapping around.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tonghop {

__extension__ using int128 = __int128;  // of g++ and clang; what makes exactness cheap

class DecimalOverflow : public std::overflow_error {
 public:
    using std::overflow_error::overflow_error;
};

class Rational;

/// value = coefficient / 10^scale, 0 <= scale <= kMaxScale, without trailing zeros: equal numbers
/// have equal members. |coefficient| < 2^127, so that a negative never overflows.
class Decimal {
 public:
    static constexpr int kMaxScale = 37;

    constexpr Decimal() = default;
    Decimal(std::int64_t integer);  // NOLINT(google-explicit-constructor): an integer is a decimal

    /// Machine notation only: "-12.50", "6541055000". No grouping, no exponent, no blanks.
    static std::optional<Decimal> parse(std::string_view text);
    /// The decimal of 15 significant digits that Excel shows for a stored double
    /// (1177.1999999999998 is 1177.2). Nothing for NaN, infinities and what does not fit.
    static std::optional<Decimal> from_double(double stored);

    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    Decimal operator-() const;
    Decimal& operator+=(const Decimal& other) { return *this = *this + other; }

    /// Quotient rounded half away from zero to `digits` digits after the point (at most kMaxScale;
    /// a negative number rounds to tens, hundreds ...). Throws std::domain_error for divisor 0.
    Decimal divided_by(const Decimal& divisor, int digits) const;
    /// Rounded half away from zero, as Excel's ROUND, which also takes negative digits.
    Decimal rounded(int digits) const;

    /// Never overflows.
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) = default;
    friend Decimal multiply(const Decimal& value, const Rational& factor);

    bool is_zero() const { return coefficient_ == 0; }
    bool is_negative() const { return coefficient_ < 0; }
    bool is_integer() const { return scale_ == 0; }
    int scale() const { return scale_; }  ///< digits after the point
    std::string to_string() const;        ///< "1177.2": full stop, no grouping, no exponent
    double to_double() const;             ///< nearest double

 private:
    Decimal(int128 coefficient, int scale);  // strips trailing zeros

    int128 coefficient_ = 0;
    int scale_ = 0;
};

Decimal abs(const Decimal& value);

}  // namespace tonghop
