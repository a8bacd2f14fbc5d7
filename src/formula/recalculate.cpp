#include "formula/recalculate.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "formula/dependency_order.hpp"
#include "formula/evaluate.hpp"
#include "formula/syntax.hpp"

namespace tonghop {
namespace {

using State = FormulaResult::State;
using Kind = Value::Kind;

class Recalculator {
 public:
    Recalculator(const Workbook& workbook, const RecalculationLimits& limits)
        : workbook_(workbook),
          inputs_(workbook),
          dependencies_(limits.dependencies),
          cells_(limits.cells) {}

    std::vector<FormulaResult> run(const std::vector<std::size_t>& sheets) {
        std::vector<std::size_t> roots;
        for (const std::size_t sheet : sheets) {
            const auto [first, last] = inputs_.formulas_of(sheet);
            for (std::size_t formula = first; formula < last; ++formula) roots.push_back(formula);
        }
        const DependencyOrder order = order_dependencies(
            inputs_.formulas(), roots,
            [this](std::size_t formula, auto& out) { return append_precedents(formula, out); });
        std::vector<bool> done(inputs_.formulas());
        for (const std::size_t formula : order.order) {
            check(formula, order.in_cycle[formula]);
            done[formula] = true;
        }
        for (const std::size_t formula : roots) {
            if (!done[formula]) keep(formula, Reading::too_much_work());
        }
        std::sort(results_.begin(), results_.end(),
                  [](const auto& a, const auto& b) { return a.address < b.address; });
        return std::move(results_);
    }

 private:
    bool append_precedents(std::size_t formula, std::vector<std::size_t>& out);
    void check(std::size_t formula, bool in_cycle);
    void compare(std::size_t formula, const Value& computed, Value fresh, std::size_t changed);
    Value evaluate_at(std::size_t formula, const FormulaTree& tree, bool fresh,
                      std::size_t& changed);
    void keep(std::size_t formula, Value unknown);
    bool is_unsure_date(const FormulaTree& tree, std::size_t sheet);

    const Workbook& workbook_;
    Inputs inputs_;
    WorkBudget dependencies_;
    WorkBudget cells_;
    std::vector<FormulaResult> results_;
};

// Of a formula that cannot be read.
bool may_have_subtotal(std::string_view text) {
    if (text.empty()) return true;  // its reader could not tell it
    const std::string name = to_lower(text);
    return name.find("subtotal") != std::string::npos ||
           name.find("aggregate") != std::string::npos;
}

bool Recalculator::append_precedents(std::size_t formula, std::vector<std::size_t>& out) {
    if (dependencies_.is_spent()) return false;
    const CellAddress address = inputs_.address_of(formula);
    const std::string& text = inputs_.cell_of(formula).formula;
    constexpr std::size_t kBytes = 16;
    dependencies_.spend(text.size() / kBytes);
    const FormulaTree tree = parse_formula(text);
    if (tree.has_subtotal) inputs_.set_subtotal(formula);
    if (!tree.is_usable() && may_have_subtotal(text)) inputs_.set_unreadable(formula);
    for (const CellArea& area : areas_of(tree, address.sheet, inputs_)) {
        std::size_t visited = 0;
        const std::size_t cost = inputs_.for_each_formula(area, [&](std::size_t precedent) {
            out.push_back(precedent);
            constexpr std::size_t kBatch = 4096;
            if (++visited % kBatch == 0) dependencies_.spend(kBatch);
            return !dependencies_.is_spent();
        });
        dependencies_.spend(cost - std::min(cost, visited));
        if (dependencies_.is_spent()) return false;
    }
    return true;
}

// A formula that cannot be told.
void Recalculator::keep(std::size_t formula, Value unknown) {
    const State state = inputs_.cell_of(formula).has_result ? State::unverified : State::missing;
    results_.push_back({inputs_.address_of(formula), state, std::move(unknown), {}});
}

Value Recalculator::evaluate_at(std::size_t formula, const FormulaTree& tree, bool fresh,
                                std::size_t& changed) {
    Reading reading(inputs_, cells_, inputs_.address_of(formula), fresh);
    Value value = evaluate(tree, inputs_.cell_of(formula).array_formula, reading);
    changed = reading.changed();
    return value;
}

void Recalculator::check(std::size_t formula, bool in_cycle) {
    const Cell& cell = inputs_.cell_of(formula);
    if (in_cycle) return keep(formula, make_unknown("cycle"));
    if (cells_.is_spent()) return keep(formula, Reading::too_much_work());
    if (workbook_.rounds_as_shown) return keep(formula, make_unknown("precision as shown"));
    const FormulaTree tree = parse_formula(cell.formula);
    if (workbook_.date1904 && is_unsure_date(tree, inputs_.address_of(formula).sheet)) {
        return keep(formula, make_unknown("dates from 1904"));
    }
    std::size_t changed = Inputs::kNone;
    Value computed = evaluate_at(formula, tree, false, changed);
    if (!cell.has_result) inputs_.set_result(formula, computed);
    if (computed.is(Kind::unknown)) return keep(formula, std::move(computed));
    Value fresh = computed;
    if (changed != Inputs::kNone) {
        std::size_t unused = Inputs::kNone;
        fresh = evaluate_at(formula, tree, true, unused);
    }
    compare(formula, computed, std::move(fresh), changed);
}

// What a formula comes to with its inputs as they are stored, and with all of them recalculated.
void Recalculator::compare(std::size_t formula, const Value& computed, Value fresh,
                           std::size_t changed) {
    const Cell& cell = inputs_.cell_of(formula);
    FormulaResult result{inputs_.address_of(formula), State::missing, {}, {}};
    const Value stored = cell.has_result ? stored_value(cell) : computed;
    const bool agrees = is_same_result(stored, computed);
    if (cell.has_result) result.state = agrees ? State::verified : State::stale;
    const bool will_change = !fresh.is(Kind::unknown) && !is_same_result(stored, fresh);
    if (agrees && will_change) result.follows = inputs_.address_of(changed);
    if (!agrees || will_change) inputs_.set_fresh(formula, fresh);
    if (!agrees || will_change || !cell.has_result) result.computed = std::move(fresh);
    results_.push_back(std::move(result));
}

// Dates of a workbook that counts days from 1904 are known by those from 1900 (grid/cell.hpp):
// where a formula mixes them with plain numbers, the results differ.
bool Recalculator::is_unsure_date(const FormulaTree& tree, std::size_t sheet) {
    bool found = false;
    for (const CellArea& area : areas_of(tree, sheet, inputs_)) {
        std::size_t unused = Inputs::kNone;
        cells_.spend(inputs_.for_each(area, false, unused, [&](const Inputs::Item& item) {
            found = item.cell.type == CellType::date;
            return !found;
        }));
        if (found) return true;
    }
    return false;
}

}  // namespace

std::span<const FormulaResult> Recalculation::of_sheet(std::size_t sheet) const {
    const auto first_of = [this](std::size_t wanted) {
        return std::lower_bound(
            results_.begin(), results_.end(), wanted,
            [](const FormulaResult& result, std::size_t s) { return result.address.sheet < s; });
    };
    return {first_of(sheet), first_of(sheet + 1)};
}

const FormulaResult* Recalculation::at(CellAddress address) const {
    const auto found = std::lower_bound(
        results_.begin(), results_.end(), address,
        [](const FormulaResult& result, CellAddress a) { return result.address < a; });
    return found != results_.end() && found->address == address ? &*found : nullptr;
}

Recalculation recalculate(const Workbook& workbook, const std::vector<std::size_t>& sheets,
                          const RecalculationLimits& limits) {
    return Recalculation(Recalculator(workbook, limits).run(sheets));
}

}  // namespace tonghop
