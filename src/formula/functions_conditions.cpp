// IF and what is asked in it.
#include "formula/functions.hpp"

#include <utility>

namespace tonghop {
namespace {

using Kind = Value::Kind;

bool is_array(const Operand& operand) {
    return std::holds_alternative<ValueArray>(operand);
}

// What a condition looked at so far.
struct Found {
    bool any_true = false;
    bool any_false = false;
    std::optional<Value> problem;

    void add(const Value& condition) {
        if (condition.is(Kind::boolean)) {
            (condition.number != 0 ? any_true : any_false) = true;
        } else if (!problem || (condition.is(Kind::unknown) && problem->is(Kind::error))) {
            problem = condition;
        } else if (condition.is(Kind::error) && problem->is(Kind::error)) {
            problem = one_error(*std::move(problem), condition);
        }
    }
};

// Of areas, texts and blank cells do not count.
Found look_at(Reading& reading, std::span<const Operand> arguments) {
    Found found;
    const auto add_cell = [&found](const Value& value) {
        if (!value.is(Kind::text) && !value.is(Kind::blank)) found.add(to_boolean(value));
    };
    for (const Operand& argument : arguments) {
        if (const CellArea* area = std::get_if<CellArea>(&argument)) {
            const bool whole = reading.for_each(*area, [&](const Inputs::Item& item) {
                add_cell(item.value);
                return true;
            });
            if (!whole) found.add(Reading::too_much_work());
        } else if (const ValueArray* array = std::get_if<ValueArray>(&argument)) {
            for (const Value& value : array->values) add_cell(value);
        } else {
            found.add(to_boolean(std::get<Value>(argument)));
        }
    }
    return found;
}

Value answer(const Found& found, bool all) {
    if (found.problem) return *found.problem;
    if (!found.any_true && !found.any_false) return make_error("#VALUE!");
    return make_boolean(all ? !found.any_false : found.any_true);
}

}  // namespace

Operand function_if(Reading& reading, std::span<const Operand> arguments) {
    if (is_array(arguments[0])) return make_unknown("IF by element");
    const Value condition = to_boolean(reading.value_of(arguments[0]));
    if (!condition.is(Kind::boolean)) return condition;
    if (condition.number != 0) return arguments[1];
    return arguments.size() > 2 ? arguments[2] : Operand(make_boolean(false));
}

Operand function_if_error(Reading& reading, std::span<const Operand> arguments) {
    if (is_array(arguments[0])) return make_unknown("IFERROR by element");
    Value value = reading.value_of(arguments[0]);
    if (value.is(Kind::error)) return reading.value_of(arguments[1]);
    return value;
}

Operand function_and(Reading& reading, std::span<const Operand> arguments) {
    return answer(look_at(reading, arguments), true);
}

Operand function_or(Reading& reading, std::span<const Operand> arguments) {
    return answer(look_at(reading, arguments), false);
}

Value function_not(std::span<const Value> arguments) {
    Value value = to_boolean(arguments[0]);
    return value.is(Kind::boolean) ? make_boolean(value.number == 0) : value;
}

Value function_true(std::span<const Value>) {
    return make_boolean(true);
}

Value function_false(std::span<const Value>) {
    return make_boolean(false);
}

Value function_is_blank(std::span<const Value> arguments) {
    if (arguments[0].is(Kind::unknown)) return arguments[0];
    return make_boolean(arguments[0].is(Kind::blank));
}

Value function_is_number(std::span<const Value> arguments) {
    if (arguments[0].is(Kind::unknown)) return arguments[0];
    return make_boolean(arguments[0].is(Kind::number));
}

Value function_is_error(std::span<const Value> arguments) {
    if (arguments[0].is(Kind::unknown)) return arguments[0];
    return make_boolean(arguments[0].is(Kind::error));
}

Operand function_n(Reading& reading, std::span<const Operand> arguments) {
    Operand argument = arguments[0];
    if (CellArea* area = std::get_if<CellArea>(&argument)) area->range.last = area->range.first;
    if (is_array(argument)) return make_unknown("N by element");
    Value value = reading.value_of(argument);
    if (value.is(Kind::text) || value.is(Kind::blank)) return make_number(0);
    return value.is(Kind::boolean) ? make_number(value.number) : value;
}

}  // namespace tonghop
