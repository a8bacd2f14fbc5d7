#include "formula/functions.hpp"

#include <algorithm>
#include <array>

namespace tonghop {
namespace {

constexpr std::uint32_t kMany = 255;

constexpr std::array<FunctionRow, 28> kFunctions = {{
    {"ABS", 1, 1, function_abs, nullptr},
    {"AND", 1, kMany, nullptr, function_and},
    {"AVERAGE", 1, kMany, nullptr, function_average},
    {"COUNT", 1, kMany, nullptr, function_count},
    {"COUNTA", 1, kMany, nullptr, function_count_a},
    {"COUNTIF", 2, 2, nullptr, function_count_if},
    {"FALSE", 0, 0, function_false, nullptr},
    {"IF", 2, 3, nullptr, function_if},
    {"IFERROR", 2, 2, nullptr, function_if_error},
    {"INT", 1, 1, function_int, nullptr},
    {"ISBLANK", 1, 1, function_is_blank, nullptr},
    {"ISERROR", 1, 1, function_is_error, nullptr},
    {"ISNUMBER", 1, 1, function_is_number, nullptr},
    {"MAX", 1, kMany, nullptr, function_max},
    {"MIN", 1, kMany, nullptr, function_min},
    {"N", 1, 1, nullptr, function_n},
    {"NOT", 1, 1, function_not, nullptr},
    {"OR", 1, kMany, nullptr, function_or},
    {"PRODUCT", 1, kMany, nullptr, function_product},
    {"ROUND", 2, 2, function_round, nullptr},
    {"ROUNDDOWN", 2, 2, function_round_down, nullptr},
    {"ROUNDUP", 2, 2, function_round_up, nullptr},
    {"SUBTOTAL", 2, kMany, nullptr, function_subtotal},
    {"SUM", 1, kMany, nullptr, function_sum},
    {"SUMIF", 2, 3, nullptr, function_sum_if},
    {"SUMPRODUCT", 1, kMany, nullptr, function_sumproduct},
    {"TRUE", 0, 0, function_true, nullptr},
    {"TRUNC", 1, 2, function_round_down, nullptr},
}};

}  // namespace

const FunctionRow* find_function(std::string_view name) {
    const auto found =
        std::lower_bound(kFunctions.begin(), kFunctions.end(), name,
                         [](const FunctionRow& row, std::string_view n) { return row.name < n; });
    return found != kFunctions.end() && found->name == name ? &*found : nullptr;
}

}  // namespace tonghop
