// The functions that are evaluated: those that reports of communes use. Everything else makes a
// formula unverified; nothing is guessed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "formula/operand.hpp"

namespace tonghop {

/// A function of single values. In SUMPRODUCT and in array formulas it is applied to each element.
using ValueFunction = Value (*)(std::span<const Value> arguments);
/// A function that looks at areas.
using AreaFunction = Operand (*)(Reading& reading, std::span<const Operand> arguments);

struct FunctionRow {
    std::string_view name;  ///< in capitals
    std::uint32_t least;    ///< arguments
    std::uint32_t most;
    ValueFunction of_values = nullptr;  ///< one of both
    AreaFunction of_areas = nullptr;
};

/// nullptr if it is not evaluated.
const FunctionRow* find_function(std::string_view name);

// functions_numbers.cpp
Value function_round(std::span<const Value> arguments);
Value function_round_up(std::span<const Value> arguments);
Value function_round_down(std::span<const Value> arguments);
Value function_abs(std::span<const Value> arguments);
Value function_int(std::span<const Value> arguments);

// functions_conditions.cpp
Operand function_if(Reading& reading, std::span<const Operand> arguments);
Operand function_if_error(Reading& reading, std::span<const Operand> arguments);
Operand function_and(Reading& reading, std::span<const Operand> arguments);
Operand function_or(Reading& reading, std::span<const Operand> arguments);
Value function_not(std::span<const Value> arguments);
Value function_true(std::span<const Value> arguments);
Value function_false(std::span<const Value> arguments);
Value function_is_blank(std::span<const Value> arguments);
Value function_is_number(std::span<const Value> arguments);
Value function_is_error(std::span<const Value> arguments);
Operand function_n(Reading& reading, std::span<const Operand> arguments);

// functions_totals.cpp
Operand function_sum(Reading& reading, std::span<const Operand> arguments);
Operand function_product(Reading& reading, std::span<const Operand> arguments);
Operand function_average(Reading& reading, std::span<const Operand> arguments);
Operand function_min(Reading& reading, std::span<const Operand> arguments);
Operand function_max(Reading& reading, std::span<const Operand> arguments);
Operand function_count(Reading& reading, std::span<const Operand> arguments);
Operand function_count_a(Reading& reading, std::span<const Operand> arguments);
Operand function_subtotal(Reading& reading, std::span<const Operand> arguments);

// function_sumproduct.cpp
Operand function_sumproduct(Reading& reading, std::span<const Operand> arguments);

// functions_criteria.cpp
Operand function_sum_if(Reading& reading, std::span<const Operand> arguments);
Operand function_count_if(Reading& reading, std::span<const Operand> arguments);

}  // namespace tonghop
