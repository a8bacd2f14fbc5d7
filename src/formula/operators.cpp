#include "formula/operators.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.hpp"

namespace tonghop {
namespace {

using Kind = Value::Kind;

Order::Kind order_of_numbers(const Value& a, const Value& b) {
    const double difference = std::fabs(a.number - b.number);
    const double size = std::max(std::fabs(a.number), std::fabs(b.number));
    // Excel compares what 15 digits show.
    if (difference <= kNoise * size) return Order::Kind::same;
    if (difference <= kNoise * std::max(a.magnitude, b.magnitude)) return Order::Kind::unknown;
    return a.number < b.number ? Order::Kind::less : Order::Kind::greater;
}

bool is_letters_and_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

Order::Kind order_of_texts(const std::string& a, const std::string& b) {
    const std::string x = to_lower(nfc(a));
    const std::string y = to_lower(nfc(b));
    if (x == y) return Order::Kind::same;
    if (x.empty() || y.empty()) return x.empty() ? Order::Kind::less : Order::Kind::greater;
    if (!is_letters_and_digits(x) || !is_letters_and_digits(y)) return Order::Kind::different;
    return x < y ? Order::Kind::less : Order::Kind::greater;
}

int rank(Kind kind) {
    return kind == Kind::number ? 0 : kind == Kind::text ? 1 : 2;
}

Value blank_as(Kind kind) {
    if (kind == Kind::text) return make_text("");
    return kind == Kind::boolean ? make_boolean(false) : make_number(0);
}

Value add(const Value& a, const Value& b, double sign) {
    const double sum = a.number + sign * b.number;
    const double magnitude = a.magnitude + b.magnitude;
    // Excel shows 0 where only the noise of doubles is left (0.3 - 0.1 - 0.2).
    if (std::fabs(sum) <= kNoise * std::max(std::fabs(a.number), std::fabs(b.number))) {
        return make_number(0, magnitude);
    }
    return make_number(sum, magnitude);
}

Value divide(const Value& a, const Value& b) {
    if (b.number == 0) return make_error("#DIV/0!");
    // A difference that may as well be 0.
    if (std::fabs(b.number) <= kNoise * b.magnitude) return make_unknown("rounding");
    const double size = std::fabs(b.number);
    const double spread = a.magnitude / size + std::fabs(a.number) * b.magnitude / (size * size);
    return make_number(a.number / b.number, spread);
}

Value power(const Value& a, const Value& b) {
    if (a.number == 0 && b.number == 0) return make_error("#NUM!");
    if (a.number == 0 && b.number < 0) return make_error("#DIV/0!");
    if (a.number < 0 && b.number != std::floor(b.number)) return make_error("#NUM!");
    const double result = std::pow(a.number, b.number);
    const double base = std::fabs(a.number);
    const double spread = base == 0
                              ? 0
                              : std::fabs(result) * (std::fabs(b.number) * a.magnitude / base +
                                                     std::fabs(std::log(base)) * b.magnitude + 1);
    return make_number(result, spread);
}

Value arithmetic(Operation operation, const Value& a, const Value& b) {
    switch (operation) {
        case Operation::add:
            return add(a, b, 1);
        case Operation::subtract:
            return add(a, b, -1);
        case Operation::multiply:
            return make_number(a.number * b.number, std::fabs(a.number) * b.magnitude +
                                                        std::fabs(b.number) * a.magnitude);
        case Operation::divide:
            return divide(a, b);
        default:
            return power(a, b);
    }
}

Value comparison(Operation operation, const Value& a, const Value& b) {
    const Order::Kind order = compare(a, b).kind;
    if (order == Order::Kind::unknown) return make_unknown("rounding");
    const bool same = order == Order::Kind::same;
    if (operation == Operation::equal) return make_boolean(same);
    if (operation == Operation::unequal) return make_boolean(!same);
    if (order == Order::Kind::different) return make_unknown("order of texts");
    const bool less = order == Order::Kind::less;
    switch (operation) {
        case Operation::less:
            return make_boolean(less);
        case Operation::less_or_equal:
            return make_boolean(less || same);
        case Operation::greater:
            return make_boolean(!less && !same);
        default:
            return make_boolean(!less);
    }
}

}  // namespace

std::optional<Value> first_problem(const Value& a, const Value& b) {
    if (a.is(Kind::unknown)) return a;
    if (b.is(Kind::unknown)) return b;
    if (a.is(Kind::error) && b.is(Kind::error)) return one_error(a, b);
    if (a.is(Kind::error)) return a;
    if (b.is(Kind::error)) return b;
    return std::nullopt;
}

Order compare(const Value& a, const Value& b) {
    if (a.is(Kind::blank) && b.is(Kind::blank)) return {Order::Kind::same};
    if (a.is(Kind::blank)) return compare(blank_as(b.kind), b);
    if (b.is(Kind::blank)) return compare(a, blank_as(a.kind));
    if (a.kind != b.kind) {
        return {rank(a.kind) < rank(b.kind) ? Order::Kind::less : Order::Kind::greater};
    }
    if (a.is(Kind::text)) return {order_of_texts(a.text, b.text)};
    return {order_of_numbers(a, b)};
}

Value apply_operation(Operation operation, const Value& a) {
    if (operation == Operation::plus) return a;
    Value number = to_number(a);
    if (!number.is(Kind::number)) return number;
    if (operation == Operation::negate) {
        number.number = -number.number;
        return number;
    }
    return make_number(number.number / 100, number.magnitude / 100);
}

Value apply_operation(Operation operation, const Value& a, const Value& b) {
    if (auto problem = first_problem(a, b)) {
        // What is calculated with may turn out to be an error as well: "x" + 1/0.
        const auto fails = [](const Value& v) {
            return v.is(Kind::text) && !to_number(v).is(Kind::number);
        };
        const bool calculates = operation < Operation::join;
        problem->one_of_several |= calculates && (fails(a) || fails(b));
        return *std::move(problem);
    }
    if (operation == Operation::join) {
        Value left = to_text(a);
        const Value right = to_text(b);
        if (auto problem = first_problem(left, right)) return *std::move(problem);
        // Excel refuses more; a column of cells that double each other must not fill the memory.
        constexpr std::size_t kLongestText = 32'767;
        if (left.text.size() + right.text.size() > kLongestText) return make_unknown("long text");
        left.text += right.text;
        return left;
    }
    if (operation >= Operation::equal && operation <= Operation::greater_or_equal) {
        return comparison(operation, a, b);
    }
    const Value x = to_number(a);
    const Value y = to_number(b);
    if (auto problem = first_problem(x, y)) return *std::move(problem);
    return arithmetic(operation, x, y);
}

}  // namespace tonghop
