// SUM and the other functions that make one number of many.
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "formula/functions.hpp"

namespace tonghop {
namespace {

using Kind = Value::Kind;

/// The least or the greatest of some numbers, and in which bounds it lies: a number far from it
/// says nothing of how exact it is, however large.
class Extreme {
 public:
    explicit Extreme(bool greatest) : sign_(greatest ? 1 : -1) {}

    void add(const Value& value) {
        const double x = sign_ * value.number;
        const double doubt = kTolerance * value.magnitude;
        most_ = std::max(most_, x);
        low_ = std::max(low_, x - doubt);
        high_ = std::max(high_, x + doubt);
    }
    /// Of one number at least.
    Value value() const {
        return make_number(sign_ * most_, std::max(high_ - most_, most_ - low_) / kTolerance);
    }

 private:
    double sign_;
    double most_ = -std::numeric_limits<double>::infinity();
    double low_ = most_;
    double high_ = most_;
};

/// All that any of the functions needs, in one pass.
struct Totals {
    double sum = 0;
    double magnitude = 0;
    double product = 1;
    double relative = 0;  // of the product: sum of magnitude / |number|
    Extreme least{false};
    Extreme greatest{true};
    std::size_t numbers = 0;
    std::size_t values = 0;        // that are not blank
    std::optional<Value> error;    // the first
    std::optional<Value> unknown;  // the first

    void add_number(const Value& value) {
        const double x = value.number;
        least.add(value);
        greatest.add(value);
        sum += x;
        magnitude += value.magnitude;
        product *= x;
        relative += x == 0 ? 0 : value.magnitude / std::fabs(x);
        ++numbers;
        ++values;
    }
    // Of an area or an array: texts and booleans are not counted with.
    void add_cell(const Value& value) {
        if (value.is(Kind::number)) return add_number(value);
        if (value.is(Kind::blank)) return;
        add_problem(value);
        ++values;
    }
    // Written in the formula, or computed in it.
    void add_argument(const Value& value) {
        const Value number = to_number(value);
        if (number.is(Kind::number)) return add_number(number);
        add_problem(number);
        ++values;
    }
    void add_problem(const Value& value) {
        if (value.is(Kind::unknown) && !unknown) unknown = value;
        if (value.is(Kind::error)) error = error ? one_error(*std::move(error), value) : value;
    }
    std::optional<Value> problem() const { return unknown ? unknown : error; }
};

Totals total(Reading& reading, std::span<const Operand> arguments) {
    Totals totals;
    for (const Operand& argument : arguments) {
        if (const CellArea* area = std::get_if<CellArea>(&argument)) {
            const bool whole = reading.for_each(*area, [&](const Inputs::Item& item) {
                totals.add_cell(item.value);
                return true;
            });
            if (!whole) totals.add_problem(Reading::too_much_work());
        } else if (const ValueArray* array = std::get_if<ValueArray>(&argument)) {
            for (const Value& value : array->values) totals.add_cell(value);
        } else {
            totals.add_argument(std::get<Value>(argument));
        }
    }
    return totals;
}

// By the numbers of SUBTOTAL.
enum class Total : int { average = 1, count, count_a, max, min, product, sum = 9 };

Value result_of(const Totals& totals, Total kind) {
    const auto count = static_cast<double>(totals.numbers);
    if (kind == Total::count) {
        return totals.unknown ? *totals.unknown : make_number(count);
    }
    if (kind == Total::count_a) return make_number(static_cast<double>(totals.values));
    if (auto problem = totals.problem()) return *std::move(problem);
    switch (kind) {
        case Total::average:
            if (totals.numbers == 0) return make_error("#DIV/0!");
            return make_number(totals.sum / count, totals.magnitude / count);
        case Total::max:
            return totals.numbers == 0 ? make_number(0) : totals.greatest.value();
        case Total::min:
            return totals.numbers == 0 ? make_number(0) : totals.least.value();
        case Total::product:
            if (totals.numbers == 0) return make_number(0);
            return make_number(totals.product, std::fabs(totals.product) * totals.relative);
        default:
            return make_number(totals.sum, totals.magnitude);
    }
}

// `skip_hidden`: rows that are hidden do not count. A formula that cannot be read may be a SUBTOTAL
// itself, which is left out: nothing is known then, not even how many there are.
std::optional<Totals> subtotal(Reading& reading, std::span<const Operand> areas, bool skip_hidden,
                               bool& some_hidden) {
    Totals totals;
    bool known = true;
    for (const Operand& argument : areas) {
        const CellArea* const area = std::get_if<CellArea>(&argument);
        if (area == nullptr) return std::nullopt;
        const bool whole = reading.for_each(*area, [&](const Inputs::Item& item) {
            known = !item.may_be_subtotal;
            if (item.is_subtotal || !known) return known;
            some_hidden = some_hidden || item.cell.hidden_row;
            if (!skip_hidden || !item.cell.hidden_row) totals.add_cell(item.value);
            return true;
        });
        if (!known) return std::nullopt;
        if (!whole) totals.add_problem(Reading::too_much_work());
    }
    return totals;
}

Value subtotal_of(const std::optional<Totals>& totals, Total kind) {
    return totals ? result_of(*totals, kind) : make_unknown("SUBTOTAL");
}

}  // namespace

Operand function_sum(Reading& reading, std::span<const Operand> arguments) {
    return result_of(total(reading, arguments), Total::sum);
}

Operand function_product(Reading& reading, std::span<const Operand> arguments) {
    return result_of(total(reading, arguments), Total::product);
}

Operand function_average(Reading& reading, std::span<const Operand> arguments) {
    return result_of(total(reading, arguments), Total::average);
}

Operand function_min(Reading& reading, std::span<const Operand> arguments) {
    return result_of(total(reading, arguments), Total::min);
}

Operand function_max(Reading& reading, std::span<const Operand> arguments) {
    return result_of(total(reading, arguments), Total::max);
}

Operand function_count(Reading& reading, std::span<const Operand> arguments) {
    return result_of(total(reading, arguments), Total::count);
}

Operand function_count_a(Reading& reading, std::span<const Operand> arguments) {
    return result_of(total(reading, arguments), Total::count_a);
}

// 1 to 11 count hidden rows, 101 to 111 do not; but rows that a filter hides count in neither, and
// a workbook does not say which rows those are. So where 1 to 11 meet hidden rows, they are
// verified only if these make no difference.
Operand function_subtotal(Reading& reading, std::span<const Operand> arguments) {
    const Value number = to_number(reading.value_of(arguments[0]));
    if (!number.is(Kind::number)) return number;
    constexpr double kWithoutHidden = 100;
    const bool without_hidden = number.number > kWithoutHidden;
    const double wanted = std::trunc(number.number) - (without_hidden ? kWithoutHidden : 0);
    const bool known = (wanted >= 1 && wanted <= 6) || wanted == 9;
    if (!known) {
        const bool exists = wanted >= 1 && wanted <= 11;
        return make_unknown(exists ? "SUBTOTAL " + std::to_string(static_cast<int>(wanted))
                                   : "SUBTOTAL");
    }
    const auto kind = static_cast<Total>(static_cast<int>(wanted));
    bool some_hidden = false;
    const auto areas = arguments.subspan(1);
    Value visible = subtotal_of(subtotal(reading, areas, true, some_hidden), kind);
    if (without_hidden || !some_hidden) return visible;
    const Value all = subtotal_of(subtotal(reading, areas, false, some_hidden), kind);
    if (!all.is(Kind::unknown) && is_same_result(all, visible)) return visible;
    return make_unknown("SUBTOTAL over hidden rows");
}

}  // namespace tonghop
