#include "formula/evaluate.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "formula/functions.hpp"
#include "formula/operators.hpp"

namespace tonghop {
namespace {

using Kind = FormulaNode::Kind;

std::optional<CellArea> find_area(const SheetArea& area, std::size_t own_sheet,
                                  const Inputs& inputs) {
    if (area.sheet.empty()) return CellArea{own_sheet, area.range};
    const auto sheet = inputs.find_sheet(area.sheet);
    if (!sheet) return std::nullopt;
    return CellArea{*sheet, area.range};
}

class Evaluator {
 public:
    Evaluator(const FormulaTree& tree, bool is_array_formula, Reading& reading)
        : tree_(tree), all_by_element_(is_array_formula), reading_(reading) {}

    Value evaluate() {
        for (const FormulaNode& node : tree_.nodes) {
            const std::size_t first = operands_.size() - node.children;
            const bool from_cell = is_unsure_cell(node, first);
            Operand result = evaluate_node(node, std::span(operands_).subspan(first));
            operands_.resize(first);
            operands_.push_back(std::move(result));
            from_cell_.resize(first);
            from_cell_.push_back(from_cell);
        }
        if (all_by_element_) return first_of(operands_.back());
        return reading_.value_of(operands_.back());
    }

 private:
    Value first_of(Operand& operand) {
        if (CellArea* area = std::get_if<CellArea>(&operand)) area->range.last = area->range.first;
        return reading_.value_of(operand);
    }
    bool is_unsure_cell(const FormulaNode& node, std::size_t first) const;
    Operand evaluate_node(const FormulaNode& node, std::span<const Operand> children);
    Operand operate(const FormulaNode& node, std::span<const Operand> children);
    Operand call(const FormulaNode& node, std::span<const Operand> children);
    Operand apply(bool to_each, std::span<const Operand> children,
                  const std::function<Value(std::span<const Value>)>& function);

    const FormulaTree& tree_;
    bool all_by_element_;
    Reading& reading_;
    std::vector<Operand> operands_;
    std::vector<bool> from_cell_;  // of each operand: is_unsure_cell
};

// IFERROR(A1,0) is the value of the cell for Excel and the cell itself for others, which matters to
// functions that count texts in cells otherwise than texts.
bool Evaluator::is_unsure_cell(const FormulaNode& node, std::size_t first) const {
    if (node.kind != Kind::call) return false;
    const std::string& name = tree_.texts[node.index];
    if (name == "IFERROR") return true;
    return name == "IF" && std::find(from_cell_.begin() + static_cast<std::ptrdiff_t>(first),
                                     from_cell_.end(), true) != from_cell_.end();
}

Operand Evaluator::evaluate_node(const FormulaNode& node, std::span<const Operand> children) {
    switch (node.kind) {
        case Kind::number:
            return make_number(node.number);
        case Kind::text:
            return make_text(tree_.texts[node.index]);
        case Kind::boolean:
            return make_boolean(node.number != 0);
        case Kind::error:
            return make_error(tree_.texts[node.index]);
        case Kind::area: {
            const auto area =
                find_area(tree_.areas[node.index], reading_.at().sheet, reading_.inputs());
            if (!area) return make_unknown("sheet that is not there");
            return *area;
        }
        case Kind::absent:
            return Value{};
        case Kind::operation:
            return operate(node, children);
        case Kind::call:
            return call(node, children);
        case Kind::unknown:
            break;
    }
    return make_unknown(tree_.texts[node.index]);
}

// A function of single values: of their arrays where the formula stands for many values.
Operand Evaluator::apply(bool to_each, std::span<const Operand> children,
                         const std::function<Value(std::span<const Value>)>& function) {
    bool any_array = false;
    for (const Operand& child : children) {
        const CellArea* const area = std::get_if<CellArea>(&child);
        any_array = any_array || std::holds_alternative<ValueArray>(child) ||
                    (to_each && area != nullptr && area->range.first != area->range.last);
    }
    if (any_array) return by_element(reading_, children, function);
    std::vector<Value> values;
    values.reserve(children.size());
    for (const Operand& child : children) values.push_back(reading_.value_of(child));
    return function(values);
}

// Texts that differ in nothing but capitals are the same in Excel, not in every program.
bool is_unsure_comparison(const FormulaNode& node, std::span<const Value> values) {
    return node.operation >= Operation::equal && values.size() == 2 &&
           values[0].is(Value::Kind::text) && values[1].is(Value::Kind::text) &&
           nfc(values[0].text) != nfc(values[1].text) &&
           compare(values[0], values[1]).kind == Order::Kind::same;
}

Operand Evaluator::operate(const FormulaNode& node, std::span<const Operand> children) {
    return apply(
        node.by_element || all_by_element_, children,
        [&node, by_case = reading_.inputs().texts().by_case](std::span<const Value> values) {
            if (by_case && is_unsure_comparison(node, values)) return make_unknown("capitals");
            return values.size() == 1 ? apply_operation(node.operation, values[0])
                                      : apply_operation(node.operation, values[0], values[1]);
        });
}

Operand Evaluator::call(const FormulaNode& node, std::span<const Operand> children) {
    const std::string& name = tree_.texts[node.index];
    const FunctionRow* const function = find_function(name);
    if (function == nullptr) return make_unknown(name);
    if (node.children < function->least || node.children > function->most) {
        return make_unknown(name);
    }
    if (function->of_areas != nullptr) {
        const bool chooses = name == "IF" || name == "IFERROR";
        const std::size_t first = operands_.size() - children.size();
        for (std::size_t i = 0; i < children.size() && !chooses; ++i) {
            const Value* const value = std::get_if<Value>(&children[i]);
            const bool sure =
                value == nullptr || value->is(Value::Kind::number) || value->is(Value::Kind::error);
            if (value != nullptr && value->is(Value::Kind::unknown)) return *value;
            if (from_cell_[first + i] && !sure) return make_unknown("IFERROR");
        }
        return function->of_areas(reading_, children);
    }
    return apply(node.by_element || all_by_element_, children, function->of_values);
}

}  // namespace

Value evaluate(const FormulaTree& tree, bool is_array_formula, Reading& reading) {
    if (!tree.is_usable()) return make_unknown(tree.fault);
    Value value = Evaluator(tree, is_array_formula, reading).evaluate();
    return value.is(Value::Kind::blank) ? make_number(0) : value;
}

std::vector<CellArea> areas_of(const FormulaTree& tree, std::size_t own_sheet,
                               const Inputs& inputs) {
    std::vector<CellArea> areas;
    for (const SheetArea& area : tree.areas) {
        if (const auto found = find_area(area, own_sheet, inputs)) areas.push_back(*found);
    }
    return areas;
}

}  // namespace tonghop
