#include "formula/inputs.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace tonghop {

Value stored_value(const Cell& cell) {
    switch (cell.type) {
        case CellType::number:
        case CellType::date:
            return make_number(cell.number);
        case CellType::boolean:
            return make_boolean(cell.number != 0);
        case CellType::text:
            // Formulas join and compare what is stored, whatever its font makes of it.
            return make_text(cell.encoding == LegacyEncoding::none ? cell.all_text()
                                                                   : cell.raw.str());
        case CellType::error:
            return make_error(cell.text);
        case CellType::blank:
            break;
    }
    return {};
}

Inputs::Inputs(const Workbook& workbook) : workbook_(workbook) {
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        const Sheet& sheet = workbook.sheets[i];
        sheet_of_name_.emplace(to_lower(sheet.name()), i);
        std::vector<CellRef> cells;
        std::vector<CellRef> formulas;
        cells.reserve(sheet.cells().size());
        for (const Cell& cell : sheet.cells()) {
            cells.push_back(cell.ref);
            if (cell.has_formula) formulas.push_back(cell.ref);
        }
        const std::size_t in_sheet = formulas.size();
        sheets_.push_back({AreaIndex(std::move(cells)), AreaIndex(std::move(formulas)), count_});
        count_ += in_sheet;
    }
    is_fresh_.resize(count_);
    is_subtotal_.resize(count_);
    is_unreadable_.resize(count_);
}

std::optional<std::size_t> Inputs::find_sheet(const std::string& name) const {
    const auto found = sheet_of_name_.find(to_lower(name));
    if (found == sheet_of_name_.end()) return std::nullopt;
    return found->second;
}

std::size_t Inputs::formula_at(CellAddress address) const {
    const SheetIndex& sheet = sheets_[address.sheet];
    const std::size_t position = sheet.formulas.find(address.ref);
    return position == sheet.formulas.size() ? kNone : sheet.first_formula + position;
}

CellAddress Inputs::address_of(std::size_t formula) const {
    const auto behind =
        std::upper_bound(sheets_.begin(), sheets_.end(), formula,
                         [](std::size_t f, const SheetIndex& s) { return f < s.first_formula; });
    const auto sheet = static_cast<std::size_t>(behind - sheets_.begin()) - 1;
    return {sheet, sheets_[sheet].formulas.at(formula - sheets_[sheet].first_formula)};
}

const Cell& Inputs::cell_of(std::size_t formula) const {
    const CellAddress address = address_of(formula);
    return *workbook_.sheets[address.sheet].at(address.ref);
}

std::pair<std::size_t, std::size_t> Inputs::formulas_of(std::size_t sheet) const {
    return {sheets_[sheet].first_formula,
            sheets_[sheet].first_formula + sheets_[sheet].formulas.size()};
}

Inputs::Item Inputs::item(std::size_t sheet, const Cell& cell, bool fresh,
                          std::size_t& changed) const {
    if (!cell.has_formula) return {cell, stored_value(cell)};
    const std::size_t formula = formula_at({sheet, cell.ref});
    const bool subtotal = is_subtotal_[formula];
    const bool unreadable = is_unreadable_[formula];
    if (is_fresh_[formula]) {
        if (changed == kNone) changed = formula;
        if (fresh) return {cell, fresh_.at(formula), subtotal, unreadable};
    }
    if (cell.has_result) return {cell, stored_value(cell), subtotal, unreadable};
    const auto result = results_.find(formula);
    return {cell, result == results_.end() ? make_unknown("no result") : result->second, subtotal,
            unreadable};
}

Value Inputs::value_at(CellAddress address, bool fresh, std::size_t& changed) const {
    const Cell* const cell = workbook_.sheets[address.sheet].at(address.ref);
    return cell == nullptr ? Value{} : item(address.sheet, *cell, fresh, changed).value;
}

void Inputs::set_result(std::size_t formula, Value value) {
    results_.insert_or_assign(formula, std::move(value));
}

void Inputs::set_fresh(std::size_t formula, Value value) {
    is_fresh_[formula] = true;
    fresh_.insert_or_assign(formula, std::move(value));
}

}  // namespace tonghop
