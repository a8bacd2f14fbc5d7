// SUMPRODUCT: areas multiplied place by place, and added up.
#include <cmath>
#include <utility>

#include "formula/functions.hpp"

namespace tonghop {

// What is no number counts as 0, so that only conditions turned into numbers count:
// SUMPRODUCT((A1:A9="x")*B1:B9), but SUMPRODUCT(A1:A9="x",B1:B9) is 0.
Operand function_sumproduct(Reading& reading, std::span<const Operand> arguments) {
    using Kind = Value::Kind;
    std::vector<ValueArray> arrays;
    for (const Operand& argument : arguments) {
        const Value* const value = std::get_if<Value>(&argument);
        if (value != nullptr && value->is(Kind::unknown)) return *value;
    }
    for (const Operand& argument : arguments) {
        auto array = reading.array_of(argument);
        if (Value* unknown = std::get_if<Value>(&array)) return *unknown;
        arrays.push_back(std::get<ValueArray>(std::move(array)));
        if (arrays.back().rows != arrays[0].rows || arrays.back().columns != arrays[0].columns) {
            return make_error("#VALUE!");
        }
    }
    const std::uint64_t places = arrays[0].values.size();
    if (!reading.may_work(places * arrays.size())) return Reading::too_much_work();
    double sum = 0;
    double magnitude = 0;
    std::optional<Value> error;
    for (std::size_t i = 0; i < arrays[0].values.size(); ++i) {
        double product = 1;
        double relative = 0;
        for (const ValueArray& array : arrays) {
            const Value& value = array.values[i];
            if (value.is(Kind::unknown)) return value;
            if (value.is(Kind::error)) error = error ? one_error(*std::move(error), value) : value;
            product *= value.is(Kind::number) ? value.number : 0;
            relative += product == 0 ? 0 : value.magnitude / std::fabs(value.number);
        }
        sum += product;
        magnitude += std::fabs(product) * relative;
    }
    if (error) return *std::move(error);
    return make_number(sum, magnitude);
}

}  // namespace tonghop
