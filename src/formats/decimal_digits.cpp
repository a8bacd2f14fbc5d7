#include "formats/decimal_digits.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace tonghop {
namespace {

void drop_trailing_zeros(std::string& digits) {
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
}

}  // namespace

DecimalDigits DecimalDigits::of(double value) {
    DecimalDigits result;
    if (value == 0) return result;
    std::array<char, 40> text{};
    constexpr int kDigitsAfterFirst = 14;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::fabs(value),
                                   std::chars_format::scientific, kDigitsAfterFirst)
                         .ptr;
    const std::string_view written(text.data(), static_cast<std::size_t>(end - text.data()));
    const std::size_t e = written.find('e');
    result.digits = written[0];
    result.digits += written.substr(2, e - 2);
    int exponent = 0;
    const bool negative = written[e + 1] == '-';
    std::from_chars(written.data() + e + 2, end, exponent);
    result.point = (negative ? -exponent : exponent) + 1;
    drop_trailing_zeros(result.digits);
    return result;
}

void DecimalDigits::round(int decimals) {
    const int kept = point + decimals;
    if (kept >= static_cast<int>(digits.size())) return;
    if (kept < 0 || digits.empty()) {
        *this = {};
        return;
    }
    const auto keep = static_cast<std::size_t>(kept);
    const bool up = digits[keep] >= '5';
    digits.resize(keep);
    if (up) {
        std::size_t at = keep;
        while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
        if (at > 0) {
            ++digits[at - 1];
        } else {
            digits.insert(digits.begin(), '1');
            ++point;
        }
    }
    drop_trailing_zeros(digits);
    if (digits.empty()) point = 0;
}

std::string DecimalDigits::integer_part() const {
    if (point <= 0) return {};
    const auto length = static_cast<std::size_t>(point);
    std::string part = digits.substr(0, length);
    part.resize(length, '0');
    return part;
}

std::string DecimalDigits::fraction_part(int decimals) const {
    std::string part;
    for (int i = 0; i < decimals; ++i) {
        const int at = point + i;
        part += at >= 0 && at < static_cast<int>(digits.size())
                    ? digits[static_cast<std::size_t>(at)]
                    : '0';
    }
    return part;
}

}  // namespace tonghop
