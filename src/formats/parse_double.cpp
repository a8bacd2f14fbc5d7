#include "formats/parse_double.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace tonghop {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::optional<double> parse_any(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '-') return std::nullopt;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size()) return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        // Too small to tell from zero is zero; too large is no number.
        const std::size_t exponent = text.find_first_of("eE");
        const bool tiny = exponent != std::string_view::npos && exponent + 1 < text.size() &&
                          text[exponent + 1] == '-';
        return tiny ? std::optional<double>(0.0) : std::nullopt;
    }
    if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace

// A mantissa below 2^53 and a power of ten up to 10^22 are both exact, so one division rounds
// once (Clinger 1990); everything else goes to the standard library.
std::optional<double> parse_double(std::string_view text) {
    static constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                         1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                         1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    constexpr std::size_t kExactDigits = 15;
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    if (negative) ++at;
    if (static_cast<std::size_t>(end - at) > kExactDigits + 1) return parse_any(text);
    std::uint64_t mantissa = 0;
    const char* const first = at;
    for (; at != end && *at >= '0' && *at <= '9'; ++at) {
        mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
    }
    std::size_t digits = static_cast<std::size_t>(at - first);
    std::size_t decimals = 0;
    if (at != end && *at == '.') {
        const char* const point = ++at;
        for (; at != end && *at >= '0' && *at <= '9'; ++at) {
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
        }
        decimals = static_cast<std::size_t>(at - point);
    }
    digits += decimals;
    if (at != end || digits == 0 || digits > kExactDigits) return parse_any(text);
    const double value = static_cast<double>(mantissa) / kPowers[decimals];
    return negative ? -value : value;
}

}  // namespace tonghop
