#include "formula/column_totals.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "base/text.hpp"
#include "formula/syntax.hpp"

namespace tonghop {
namespace {

using Kind = FormulaNode::Kind;

bool calls(const FormulaTree& tree, const FormulaNode& node, std::string_view name,
           std::uint32_t arguments) {
    return node.kind == Kind::call && node.children == arguments && tree.texts[node.index] == name;
}

// The only area of SUM(area), SUBTOTAL(9,area), ROUND(either,digits).
const SheetArea* summed_area(const FormulaTree& tree) {
    std::span<const FormulaNode> nodes = tree.nodes;
    if (nodes.size() >= 2 && calls(tree, nodes.back(), "ROUND", 2) &&
        nodes[nodes.size() - 2].kind == Kind::number) {
        nodes = nodes.first(nodes.size() - 2);
    }
    if (nodes.size() == 2 && nodes[0].kind == Kind::area && calls(tree, nodes[1], "SUM", 1)) {
        return &tree.areas[nodes[0].index];
    }
    if (nodes.size() == 3 && nodes[0].kind == Kind::number && nodes[1].kind == Kind::area &&
        (nodes[0].number == 9 || nodes[0].number == 109) && calls(tree, nodes[2], "SUBTOTAL", 2)) {
        return &tree.areas[nodes[1].index];
    }
    return nullptr;
}

std::optional<ColumnTotal> as_total(const Cell& cell, const FormulaTree& tree, const Sheet& sheet) {
    const SheetArea* const area = summed_area(tree);
    if (area == nullptr) return std::nullopt;
    if (!area->sheet.empty() && to_lower(area->sheet) != to_lower(sheet.name()))
        return std::nullopt;
    const CellRange range = area->range;
    const bool own_column =
        range.first.column == cell.ref.column && range.last.column == cell.ref.column;
    const bool beside = range.last.row < cell.ref.row || range.first.row > cell.ref.row;
    if (!own_column || !beside || range.first.row == range.last.row) return std::nullopt;
    return ColumnTotal{cell.ref, range.first.row, range.last.row};
}

}  // namespace

const ColumnTotal* ColumnTotals::at(CellRef cell) const {
    const auto row = by_row.find(cell.row);
    if (row == by_row.end()) return nullptr;
    const auto found = std::lower_bound(
        row->second.begin(), row->second.end(), cell,
        [](const ColumnTotal& total, CellRef wanted) { return total.cell < wanted; });
    return found != row->second.end() && found->cell == cell ? &*found : nullptr;
}

ColumnTotals find_column_totals(const Sheet& sheet) {
    ColumnTotals totals;
    std::size_t bytes = 0;
    for (const Cell& cell : sheet.cells()) {
        if (!cell.has_formula) continue;
        bytes += cell.formula.str().size();
        if (bytes > kMostText) return {};
        const FormulaTree tree = parse_formula(cell.formula);
        if (auto total = as_total(cell, tree, sheet)) {
            totals.by_row[cell.ref.row].push_back(*total);
        }
        const std::uint32_t column = cell.ref.column;
        for (const SheetArea& area : tree.areas) {
            if (!area.sheet.empty() || area.range.first.column > column ||
                area.range.last.column < column) {
                continue;
            }
            totals.reads[column].push_back(
                {cell.ref.row, area.range.first.row, area.range.last.row});
        }
    }
    return totals;
}

}  // namespace tonghop
