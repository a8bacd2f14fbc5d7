// Whether the stored results of formulas follow from their inputs: each formula is evaluated again,
// as Excel does it, and compared.
//
// A formula is evaluated from its inputs as stored, so that the blame falls on the cell whose
// result does not follow, not on all that depend on it. Where an input has no stored result, what
// was computed for it is taken. What depends on a stale result and would change with it is told as
// well
// (`follows`): the stale cell may stand where nobody looks.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "formula/inputs.hpp"
#include "formula/value.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

struct FormulaResult {
    enum class State {
        verified,   ///< the stored result follows from the inputs
        stale,      ///< it does not; `computed` does
        missing,    ///< none is stored; `computed` is it, or unknown with the reason
        unverified  ///< `computed` is unknown, with the reason
    };
    CellAddress address;
    State state = State::unverified;
    Value computed;  ///< of a verified one only if `follows`: what it will be
    /// Verified, but a cell it reads is stale, or follows a stale one, and it will change too.
    std::optional<CellAddress> follows;
};

/// The formulas of the sheets asked for and all that they depend on, by address.
class Recalculation {
 public:
    explicit Recalculation(std::vector<FormulaResult> results) : results_(std::move(results)) {}
    Recalculation() = default;

    const std::vector<FormulaResult>& results() const& { return results_; }
    std::vector<FormulaResult> results() && { return std::move(results_); }
    std::span<const FormulaResult> of_sheet(std::size_t sheet) const;
    /// nullptr if there is no formula, or none that was asked for.
    const FormulaResult* at(CellAddress address) const;

 private:
    std::vector<FormulaResult> results_;
};

struct RecalculationLimits {
    /// To find an order: formulas read as inputs of others (a running sum down 6,000 rows), and one
    /// for every 16 bytes of formula text.
    std::size_t dependencies = 20'000'000;
    std::size_t cells = 20'000'000;  ///< cells read
};

/// `sheets` are positions in the workbook. What needs more work than the limits allow is
/// unverified, as is what depends on itself. Without recursion over cells or formulas.
Recalculation recalculate(const Workbook& workbook, const std::vector<std::size_t>& sheets,
                          const RecalculationLimits& limits = {});

}  // namespace tonghop
