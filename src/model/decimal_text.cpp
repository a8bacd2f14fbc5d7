#include "model/decimal.hpp"
#include "model/wide_integer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tonghop {

namespace {

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Digits of a coefficient; false if it grows too long.
bool append_digit(uint128& coefficient, char digit) {
    const auto value = static_cast<unsigned>(digit - '0');
    return !__builtin_mul_overflow(coefficient, uint128{10}, &coefficient) &&
           !__builtin_add_overflow(coefficient, uint128{value}, &coefficient) &&
           (coefficient >> 127U) == 0;
}

std::string digits_of(uint128 value) {
    std::string digits;
    do {
        digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
        value /= 10;
    } while (value != 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string_view whole = text.substr(0, point);
    std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view();
    if (whole.empty() || (point < text.size() && fraction.empty())) return std::nullopt;
    if (!std::all_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
    if (!std::all_of(fraction.begin(), fraction.end(), is_digit)) return std::nullopt;
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    if (fraction.size() > kMaxScale) return std::nullopt;
    uint128 coefficient = 0;
    for (const std::string_view part : {whole, fraction}) {
        for (const char digit : part) {
            if (!append_digit(coefficient, digit)) return std::nullopt;
        }
    }
    return Decimal(with_sign(coefficient, negative), static_cast<int>(fraction.size()));
}

std::optional<Decimal> Decimal::from_double(double stored) {
    if (!std::isfinite(stored)) return std::nullopt;
    constexpr int kDigitsAfterFirst = 14;  // Excel keeps and shows 15 significant digits
    std::array<char, 32> buffer{};
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(stored),
                      std::chars_format::scientific, kDigitsAfterFirst);
    const std::string_view text(buffer.data(),
                                static_cast<std::size_t>(result.ptr - buffer.data()));
    uint128 coefficient = 0;
    for (const char byte : text.substr(0, kDigitsAfterFirst + 2)) {
        if (byte != '.') append_digit(coefficient, byte);
    }
    if (coefficient == 0) return Decimal();
    std::string_view exponent_text = text.substr(text.find('e') + 1);
    if (exponent_text.starts_with('+')) exponent_text.remove_prefix(1);
    int exponent = 0;
    std::from_chars(exponent_text.data(), exponent_text.data() + exponent_text.size(), exponent);
    int scale = kDigitsAfterFirst - exponent;
    for (; coefficient % 10 == 0; --scale) coefficient /= 10;
    if (scale > kMaxScale || scale < -kMaxPower) return std::nullopt;
    for (; scale < 0; ++scale) {
        if (!append_digit(coefficient, '0')) return std::nullopt;
    }
    return Decimal(with_sign(coefficient, stored < 0), scale);
}

std::string Decimal::to_string() const {
    std::string text = digits_of(magnitude(coefficient_));
    const auto fraction = static_cast<std::size_t>(scale_);
    if (fraction > 0) {
        if (text.size() <= fraction) text.insert(0, fraction + 1 - text.size(), '0');
        text.insert(text.size() - fraction, 1, '.');
    }
    if (is_negative()) text.insert(0, 1, '-');
    return text;
}

double Decimal::to_double() const {
    const std::string text = to_string();  // from_chars rounds correctly; a division would not
    double nearest = 0;
    std::from_chars(text.data(), text.data() + text.size(), nearest);
    return nearest;
}

}  // namespace tonghop
