// The cells of a workbook as formulas see them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "formula/area_index.hpp"
#include "formula/value.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

/// A cell of a workbook.
struct CellAddress {
    std::size_t sheet = 0;
    CellRef ref;
    auto operator<=>(const CellAddress&) const = default;
};

/// An area of a sheet of a workbook.
struct CellArea {
    std::size_t sheet = 0;
    CellRange range;
};

/// How much work one workbook may cost: a cell read is 1. What asks for more stays unverified.
class WorkBudget {
 public:
    explicit WorkBudget(std::size_t units) : left_(units) {}

    bool is_spent() const { return left_ == 0; }
    void spend(std::size_t units) { left_ -= std::min(units, left_); }

 private:
    std::size_t left_;
};

/// What is stored in a cell, as formulas see it.
Value stored_value(const Cell& cell);

/// Numbers every formula cell of a workbook, sheet by sheet and row by row, and keeps what was
/// computed for some of them.
class Inputs {
 public:
    static constexpr std::size_t kNone = ~std::size_t{0};

    /// Keeps a reference.
    explicit Inputs(const Workbook& workbook);

    std::optional<std::size_t> find_sheet(const std::string& name) const;  ///< case does not matter
    std::size_t formulas() const { return count_; }
    /// The number of the formula in a cell; kNone if there is none.
    std::size_t formula_at(CellAddress address) const;
    CellAddress address_of(std::size_t formula) const;
    const Cell& cell_of(std::size_t formula) const;
    /// Numbers of the formulas of a sheet: first and behind the last.
    std::pair<std::size_t, std::size_t> formulas_of(std::size_t sheet) const;

    /// Calls `visit(formula)` for each formula in an area until it returns false; its cost.
    template <typename Visit>
    std::size_t for_each_formula(const CellArea& area, Visit visit) const {
        const std::size_t first = sheets_[area.sheet].first_formula;
        return sheets_[area.sheet].formulas.for_each(
            area.range, [&](std::size_t position) { return visit(first + position); });
    }

    /// One cell of an area that is not blank.
    struct Item {
        const Cell& cell;
        Value value;
        bool is_subtotal = false;      ///< its formula has a SUBTOTAL
        bool may_be_subtotal = false;  ///< its formula cannot be read
    };
    /// Calls `visit(item)` until it returns false. With `fresh`, cells whose result would change
    /// show the new one. `changed` is set to the first such cell that was read.
    template <typename Visit>
    std::size_t for_each(const CellArea& area, bool fresh, std::size_t& changed,
                         Visit visit) const {
        const auto& cells = workbook_.sheets[area.sheet].cells();
        return sheets_[area.sheet].cells.for_each(area.range, [&](std::size_t position) {
            return visit(item(area.sheet, cells[position], fresh, changed));
        });
    }
    Value value_at(CellAddress address, bool fresh, std::size_t& changed) const;

    /// The result of a formula that has none stored.
    void set_result(std::size_t formula, Value value);
    /// What a formula would show if everything were recalculated, where that is another result.
    void set_fresh(std::size_t formula, Value value);
    void set_subtotal(std::size_t formula) { is_subtotal_[formula] = true; }
    void set_unreadable(std::size_t formula) { is_unreadable_[formula] = true; }
    const TextComparison& texts() const { return workbook_.texts; }

 private:
    struct SheetIndex {
        AreaIndex cells;
        AreaIndex formulas;
        std::size_t first_formula = 0;
    };
    Item item(std::size_t sheet, const Cell& cell, bool fresh, std::size_t& changed) const;

    const Workbook& workbook_;
    std::vector<SheetIndex> sheets_;
    std::unordered_map<std::string, std::size_t> sheet_of_name_;
    std::size_t count_ = 0;
    std::unordered_map<std::size_t, Value> results_;
    std::unordered_map<std::size_t, Value> fresh_;
    std::vector<bool> is_fresh_;
    std::vector<bool> is_subtotal_;
    std::vector<bool> is_unreadable_;
};

}  // namespace tonghop
