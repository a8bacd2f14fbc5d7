#include "formula/operand.hpp"

#include <algorithm>
#include <utility>

namespace tonghop {
namespace {

// All arrays of a formula together: about 15 MiB.
constexpr std::uint64_t kMostValues = 1 << 18;

// How many cells it has depends on the program that made the file: a whole row or column.
bool is_whole(const CellRange& range) {
    return range.last.row == kMaxRows - 1 || range.last.column == kMaxColumns - 1;
}

}  // namespace

bool Reading::may_hold(std::uint64_t values) {
    held_ += values;
    return held_ <= kMostValues;
}

bool Reading::may_work(std::uint64_t units) {
    if (!budget_.is_spent()) budget_.spend(static_cast<std::size_t>(units));
    return !budget_.is_spent();
}

Value Reading::value_of(const Operand& operand) {
    if (const Value* value = std::get_if<Value>(&operand)) return *value;
    if (const ValueArray* array = std::get_if<ValueArray>(&operand)) return array->values.front();
    const CellArea& area = std::get<CellArea>(operand);
    CellAddress address{area.sheet, area.range.first};
    const bool one_row = area.range.first.row == area.range.last.row;
    const bool one_column = area.range.first.column == area.range.last.column;
    if (!one_row) address.ref.row = at_.ref.row;
    if (!one_column) address.ref.column = at_.ref.column;
    if ((!one_row && !one_column) || !area.range.contains(address.ref)) {
        return make_error("#VALUE!");
    }
    if (budget_.is_spent()) return too_much_work();
    budget_.spend(1);
    return inputs_.value_at(address, fresh_, changed_);
}

bool Reading::for_each(const CellArea& area, const Visit& visit) {
    if (budget_.is_spent()) return false;
    bool in_budget = true;
    std::size_t visited = 0;
    constexpr std::size_t kBatch = 1024;
    const std::size_t cost =
        inputs_.for_each(area, fresh_, changed_, [&](const Inputs::Item& item) {
            if (++visited % kBatch == 0) {
                budget_.spend(kBatch);
                in_budget = !budget_.is_spent();
            }
            return in_budget && visit(item);
        });
    budget_.spend(cost - std::min(cost, visited / kBatch * kBatch));
    return in_budget;
}

std::variant<ValueArray, Value> Reading::array_of(const Operand& operand) {
    if (const Value* value = std::get_if<Value>(&operand)) return ValueArray{1, 1, {*value}};
    if (const ValueArray* array = std::get_if<ValueArray>(&operand)) return *array;
    const CellArea& area = std::get<CellArea>(operand);
    const CellRef first = area.range.first;
    ValueArray array{
        area.range.last.row - first.row + 1, area.range.last.column - first.column + 1, {}};
    const std::uint64_t size = std::uint64_t{array.rows} * array.columns;
    if (is_whole(area.range) || !may_hold(size)) return make_unknown("large array");
    if (budget_.is_spent()) return too_much_work();
    budget_.spend(size);
    array.values.resize(size);
    for_each(area, [&](const Inputs::Item& item) {
        const CellRef ref = item.cell.ref;
        array.values[std::size_t{ref.row - first.row} * array.columns +
                     (ref.column - first.column)] = item.value;
        return true;
    });
    if (budget_.is_spent()) return too_much_work();
    return array;
}

Operand by_element(Reading& reading, std::span<const Operand> operands,
                   const std::function<Value(std::span<const Value>)>& combine) {
    std::vector<ValueArray> arrays;
    ValueArray result;
    for (const Operand& operand : operands) {
        auto array = reading.array_of(operand);
        if (Value* unknown = std::get_if<Value>(&array)) return std::move(*unknown);
        arrays.push_back(std::get<ValueArray>(std::move(array)));
        result.rows = std::max(result.rows, arrays.back().rows);
        result.columns = std::max(result.columns, arrays.back().columns);
    }
    if (!reading.may_hold(std::uint64_t{result.rows} * result.columns)) {
        return make_unknown("large array");
    }
    for (const ValueArray& array : arrays) {
        if ((array.rows != 1 && array.rows != result.rows) ||
            (array.columns != 1 && array.columns != result.columns)) {
            return make_unknown("arrays of different sizes");
        }
    }
    if (!reading.may_work(std::uint64_t{result.rows} * result.columns * arrays.size())) {
        return Reading::too_much_work();
    }
    result.values.reserve(std::size_t{result.rows} * result.columns);
    std::vector<Value> values(arrays.size());
    for (std::uint32_t row = 0; row < result.rows; ++row) {
        for (std::uint32_t column = 0; column < result.columns; ++column) {
            for (std::size_t i = 0; i < arrays.size(); ++i) {
                values[i] = arrays[i].at(arrays[i].rows == 1 ? 0 : row,
                                         arrays[i].columns == 1 ? 0 : column);
            }
            result.values.push_back(combine(values));
        }
    }
    return result;
}

}  // namespace tonghop
