#include "extract/stale_result.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/decimal.hpp"

namespace tonghop {
namespace {

std::string shown(const Value& value) {
    switch (value.kind) {
        case Value::Kind::number: {
            const auto decimal = Decimal::from_double(value.number);
            return decimal ? decimal->to_string() : "";
        }
        case Value::Kind::boolean:
            return value.number != 0 ? "TRUE" : "FALSE";
        case Value::Kind::text:
        case Value::Kind::error:
            return squeeze(value.text);
        case Value::Kind::blank:
        case Value::Kind::unknown:
            break;
    }
    return {};
}

// A figure or a derived figure: its own finding says what is wrong with it.
bool is_reviewed(CellAddress address, const RawTable& table, const ReportContext& context) {
    if (address.sheet != context.sheet) return false;
    const auto row =
        std::lower_bound(table.rows.begin(), table.rows.end(), address.ref.row,
                         [](const RawRow& r, std::uint32_t wanted) { return r.row < wanted; });
    if (row == table.rows.end() || row->row != address.ref.row) return false;
    const auto is_it = [&address](const RawCell& cell) { return cell.ref == address.ref; };
    return std::any_of(row->values.begin(), row->values.end(), is_it) ||
           std::any_of(row->checks.begin(), row->checks.end(), is_it);
}

std::string name_of(CellAddress address, const ReportContext& context) {
    const std::string cell = address.ref.to_string();
    if (address.sheet == context.sheet) return cell;
    return context.workbook->sheets[address.sheet].name() + "!" + cell;
}

}  // namespace

bool is_stale(const Cell& cell, const RawTable& table, const ReportContext& context,
              Finding& finding) {
    if (!cell.has_formula) return false;
    const FormulaResult* const result = context.formula_at(cell.ref);
    if (!cell.has_result) {
        finding.detail = "no-result";
        if (result != nullptr) finding.expected = shown(result->computed);
        return true;
    }
    if (result == nullptr) return false;
    const bool stale = result->state == FormulaResult::State::stale;
    const bool input = result->follows && !is_reviewed(*result->follows, table, context);
    if (!stale && !input) return false;
    finding.detail = stale ? "changed" : "input";
    // As stored: two numbers may differ where their format does not show it.
    finding.found = shown(stored_value(cell));
    finding.expected = shown(result->computed);
    if (input && !stale) finding.args["other"] = name_of(*result->follows, context);
    return true;
}

}  // namespace tonghop
