// What "+", "&", "<=" and the others make of values, as Excel has it.
#pragma once

#include <optional>

#include "formula/syntax.hpp"
#include "formula/value.hpp"

namespace tonghop {

/// The first of both that cannot be counted with; unknown before error, for what is unknown might
/// be the error that shows.
std::optional<Value> first_problem(const Value& a, const Value& b);

Value apply_operation(Operation operation, const Value& a);
Value apply_operation(Operation operation, const Value& a, const Value& b);

/// Numbers before texts before booleans; blank is the 0, "" or FALSE of the other's kind. Texts are
/// equal whatever their case. Unknown where the order of two texts depends on the language, or of
/// two numbers on rounding.
struct Order {
    enum class Kind { less, same, greater, different, unknown };
    Kind kind = Kind::unknown;
};
Order compare(const Value& a, const Value& b);

}  // namespace tonghop
