// Decimal arithmetic as taught at school, digit by digit and without limit: slow, plain, and
// written without a look at model/decimal, which is held against it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace tonghop::schoolbook {

/// Non-negative whole numbers as digits without leading zeros; zero is "0".
inline std::string trimmed(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits;
}

inline int compare(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

inline std::string add(std::string a, std::string b) {
    const std::size_t size = std::max(a.size(), b.size()) + 1;
    a.insert(0, size - a.size(), '0');
    b.insert(0, size - b.size(), '0');
    int carry = 0;
    for (std::size_t i = size; i-- > 0;) {
        const int digit = (a[i] - '0') + (b[i] - '0') + carry;
        a[i] = static_cast<char>('0' + digit % 10);
        carry = digit / 10;
    }
    return trimmed(a);
}

/// Precondition: a >= b.
inline std::string subtract(std::string a, std::string b) {
    b.insert(0, a.size() - b.size(), '0');
    int borrow = 0;
    for (std::size_t i = a.size(); i-- > 0;) {
        int digit = (a[i] - '0') - (b[i] - '0') - borrow;
        borrow = digit < 0 ? 1 : 0;
        digit += 10 * borrow;
        a[i] = static_cast<char>('0' + digit);
    }
    return trimmed(a);
}

inline std::string multiply(const std::string& a, const std::string& b) {
    std::string product = "0";
    for (std::size_t i = 0; i < b.size(); ++i) {
        std::string row = "0";
        for (int times = b[i] - '0'; times > 0; --times) row = add(row, a);
        product = add(product, trimmed(row + std::string(b.size() - 1 - i, '0')));
    }
    return product;
}

/// A decimal fraction with a sign.
struct Number {
    bool negative = false;
    std::string digits = "0";
    std::size_t scale = 0;
};

inline Number number(std::string text) {
    Number value;
    value.negative = text[0] == '-';
    if (value.negative) text.erase(0, 1);
    if (const std::size_t point = text.find('.'); point != std::string::npos) {
        value.scale = text.size() - point - 1;
        text.erase(point, 1);
    }
    value.digits = trimmed(text);
    return value;
}

inline Number rescaled(Number value, std::size_t scale) {
    value.digits = trimmed(value.digits + std::string(scale - value.scale, '0'));
    value.scale = scale;
    return value;
}

inline Number sum(Number a, Number b) {
    const std::size_t scale = std::max(a.scale, b.scale);
    a = rescaled(a, scale);
    b = rescaled(b, scale);
    if (a.negative == b.negative) return {a.negative, add(a.digits, b.digits), scale};
    if (compare(a.digits, b.digits) < 0) std::swap(a, b);
    return {a.negative, subtract(a.digits, b.digits), scale};
}

inline Number product(const Number& a, const Number& b) {
    return {a.negative != b.negative, multiply(a.digits, b.digits), a.scale + b.scale};
}

/// As Decimal::to_string spells it.
inline std::string to_string(Number value) {
    std::string text = value.digits;
    if (text.size() <= value.scale) text.insert(0, value.scale + 1 - text.size(), '0');
    text.insert(text.size() - value.scale, ".");
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return (value.negative && text != "0" ? "-" : "") + text;
}

}  // namespace tonghop::schoolbook
