// The fifteen significant digits Excel works with, as text that can be shifted and rounded.
#pragma once

#include <string>

namespace tonghop {

/// value = 0.d1d2d3... x 10^point; no digits: zero.
struct DecimalDigits {
    std::string digits;
    int point = 0;

    /// Of a finite value, without its sign.
    static DecimalDigits of(double value);
    bool is_zero() const { return digits.empty(); }
    /// Rounds half up to `decimals` digits after the decimal point (negative: before it).
    void round(int decimals);
    std::string integer_part() const;               ///< empty if 0
    std::string fraction_part(int decimals) const;  ///< exactly that many digits
};

}  // namespace tonghop
