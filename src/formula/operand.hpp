// What a function or an operator is given: a value, an area of a sheet, or values in rows and
// columns.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <variant>
#include <vector>

#include "formula/inputs.hpp"
#include "formula/value.hpp"

namespace tonghop {

struct ValueArray {
    std::uint32_t rows = 1;
    std::uint32_t columns = 1;
    std::vector<Value> values;  ///< row by row

    const Value& at(std::uint32_t row, std::uint32_t column) const {
        return values[std::size_t{row} * columns + column];
    }
};

using Operand = std::variant<Value, CellArea, ValueArray>;

/// Where a formula stands and how it reads cells.
class Reading {
 public:
    /// Keeps references. With `fresh`, results that would change are read as new.
    Reading(const Inputs& inputs, WorkBudget& budget, CellAddress at, bool fresh)
        : inputs_(inputs), budget_(budget), at_(at), fresh_(fresh) {}

    CellAddress at() const { return at_; }
    const Inputs& inputs() const { return inputs_; }
    /// A cell that was read and whose result would change; Inputs::kNone if there is none.
    std::size_t changed() const { return changed_; }

    /// One value. Of an area, the cell in the formula's own row or column, as Excel takes it.
    Value value_of(const Operand& operand);
    /// The cells of an area that are not blank, until `visit` returns false. False if the budget
    /// ended it.
    using Visit = std::function<bool(const Inputs::Item&)>;
    bool for_each(const CellArea& area, const Visit& visit);
    /// All values, blank ones too; unknown if there are too many.
    std::variant<ValueArray, Value> array_of(const Operand& operand);

    /// Takes work other than reading cells off the budget, before it is done; false: there is too
    /// little left.
    bool may_work(std::uint64_t units);
    /// Whether arrays of one formula may have so many values more.
    bool may_hold(std::uint64_t values);

    /// Unknown for want of budget.
    static Value too_much_work() { return make_unknown("too much work"); }

 private:
    const Inputs& inputs_;
    WorkBudget& budget_;
    CellAddress at_;
    bool fresh_;
    std::size_t changed_ = Inputs::kNone;
    std::uint64_t held_ = 0;
};

/// `combine(values)` for each place, the k-th value from the k-th operand; what has one row or one
/// column is repeated. Unknown if the sizes do not fit.
Operand by_element(Reading& reading, std::span<const Operand> operands,
                   const std::function<Value(std::span<const Value>)>& combine);

}  // namespace tonghop
