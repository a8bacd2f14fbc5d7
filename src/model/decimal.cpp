#include "model/decimal.hpp"

#include "model/wide_integer.hpp"

#include <algorithm>

namespace tonghop {

namespace {

struct Aligned {
    int128 a;
    int128 b;
    int scale;
};

Aligned align(int128 a, int a_scale, int128 b, int b_scale) {
    if (a_scale < b_scale) {
        return {checked_multiply(a, power_of_ten(b_scale - a_scale)), b, b_scale};
    }
    return {a, checked_multiply(b, power_of_ten(a_scale - b_scale)), a_scale};
}

std::strong_ordering order(int128 a, int128 b) {
    if (a == b) return std::strong_ordering::equal;
    return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace

Decimal::Decimal(std::int64_t integer) : coefficient_(integer) {}

Decimal::Decimal(int128 coefficient, int scale) : coefficient_(coefficient), scale_(scale) {
    with_sign(magnitude(coefficient_), false);  // refuses -2^127
    while (scale_ > 0 && coefficient_ % 10 == 0) {
        coefficient_ /= 10;
        --scale_;
    }
    if (scale_ > kMaxScale) throw DecimalOverflow("more digits after the point than are kept");
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    const Aligned terms = align(a.coefficient_, a.scale_, b.coefficient_, b.scale_);
    return {checked_add(terms.a, terms.b), terms.scale};
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    return a + -b;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
    const int scale = a.scale_ + b.scale_;
    int128 narrow = 0;
    if (!__builtin_mul_overflow(a.coefficient_, b.coefficient_, &narrow)) return {narrow, scale};
    int tens = 0;
    const auto product =
        product_without_tens(magnitude(a.coefficient_), magnitude(b.coefficient_), scale, tens);
    if (!product) throw DecimalOverflow("product with more digits than a decimal holds");
    return {with_sign(*product, a.is_negative() != b.is_negative()), scale - tens};
}

Decimal Decimal::operator-() const {
    Decimal negative = *this;
    negative.coefficient_ = -coefficient_;
    return negative;
}

Decimal Decimal::divided_by(const Decimal& divisor, int digits) const {
    if (divisor.is_zero()) throw std::domain_error("division by zero");
    digits = std::min(digits, kMaxScale);
    int zeros = digits + divisor.scale_ - scale_;
    const uint128 quotient =
        scaled_quotient(magnitude(coefficient_), zeros, magnitude(divisor.coefficient_));
    const int128 rounded = with_sign(quotient, is_negative() != divisor.is_negative());
    const int scale = digits - zeros;
    if (scale >= 0 || rounded == 0) return {rounded, std::max(scale, 0)};
    if (-scale > kMaxPower) throw DecimalOverflow("quotient with more digits than a decimal holds");
    return {checked_multiply(rounded, power_of_ten(-scale)), 0};
}

Decimal Decimal::rounded(int digits) const {
    return digits >= scale_ ? *this : divided_by(1, digits);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.is_negative() != b.is_negative())
        return order(a.coefficient_ < 0 ? 0 : 1, b.coefficient_ < 0 ? 0 : 1);
    const bool a_is_finer = a.scale_ > b.scale_;
    const Decimal& coarse = a_is_finer ? b : a;
    const Decimal& fine = a_is_finer ? a : b;
    int128 scaled = 0;
    const bool overflows = __builtin_mul_overflow(
        coarse.coefficient_, power_of_ten(fine.scale_ - coarse.scale_), &scaled);
    // What does not fit at the finer scale is farther from zero than anything that does.
    if (overflows) scaled = coarse.is_negative() ? fine.coefficient_ - 1 : fine.coefficient_ + 1;
    return a_is_finer ? order(fine.coefficient_, scaled) : order(scaled, fine.coefficient_);
}

Decimal abs(const Decimal& value) {
    return value.is_negative() ? -value : value;
}

}  // namespace tonghop
