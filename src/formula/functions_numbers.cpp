// ROUND and its kin. A spreadsheet rounds the number that 15 digits show, not the double: ROUND of
// 2.675 to two places is 2.68, although the nearest double lies below.
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "formula/functions.hpp"
#include "formula/operators.hpp"

namespace tonghop {
namespace {

enum class Way { nearest, up, down, floor };

// Whether a double is the nearest one to a decimal of 15 digits, so that there is no doubt which
// number is meant.
bool is_plain_decimal(double number) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.15g", number);
    return std::strtod(text.data(), nullptr) == number;
}

// `size` (not negative) without its fraction; `on_edge` if noise might decide.
double whole(double size, double noise, Way way, bool& on_edge) {
    const double below = std::floor(size);
    const double fraction = size - below;
    const double edge = way == Way::nearest ? 0.5 : fraction > 0.5 ? 1 : 0;
    on_edge = std::fabs(fraction - edge) <= noise;
    if (way == Way::nearest) return on_edge || fraction > 0.5 ? below + 1 : below;
    if (on_edge) return below + edge;
    return way == Way::up ? below + 1 : below;
}

Value round_to(const Value& number, double digits, Way way) {
    constexpr double kMostDigits = 300;
    digits = std::trunc(digits);
    if (digits > kMostDigits) return number;
    if (digits < -kMostDigits) return way == Way::up ? make_unknown("digits") : make_number(0);
    const double factor = std::pow(10.0, std::fabs(digits));
    const auto scaled = [&](double x) { return digits >= 0 ? x * factor : x / factor; };
    const auto unscaled = [&](double x) { return digits >= 0 ? x / factor : x * factor; };
    const double size = scaled(std::fabs(number.number));
    constexpr double kNoFractions = 4503599627370496;  // 2^52
    if (size >= kNoFractions) return number;
    if (way == Way::floor) way = number.number < 0 ? Way::up : Way::down;
    bool on_edge = false;
    const double rounded = whole(size, kNoise * scaled(number.magnitude), way, on_edge);
    const double result = std::copysign(unscaled(rounded), number.number);
    // On an edge either neighbour is right, unless the number is written as it is.
    const bool either = on_edge && !is_plain_decimal(number.number);
    return make_number(result, std::fabs(result) + (either ? unscaled(1) * 1.01 / kTolerance : 0));
}

Value round_arguments(std::span<const Value> arguments, Way way) {
    const Value number = to_number(arguments[0]);
    const Value digits = arguments.size() > 1 ? to_number(arguments[1]) : make_number(0);
    if (auto problem = first_problem(number, digits)) return *problem;
    return round_to(number, digits.number, way);
}

}  // namespace

Value function_round(std::span<const Value> arguments) {
    return round_arguments(arguments, Way::nearest);
}

Value function_round_up(std::span<const Value> arguments) {
    return round_arguments(arguments, Way::up);
}

Value function_round_down(std::span<const Value> arguments) {
    return round_arguments(arguments, Way::down);
}

Value function_int(std::span<const Value> arguments) {
    return round_arguments(arguments, Way::floor);
}

Value function_abs(std::span<const Value> arguments) {
    Value number = to_number(arguments[0]);
    number.number = std::fabs(number.number);
    return number;
}

}  // namespace tonghop
