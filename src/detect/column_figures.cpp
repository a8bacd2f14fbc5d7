#include "detect/column_figures.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/decimal.hpp"
#include "normalise/number_text.hpp"

namespace tonghop {
namespace {

void add(ColumnFigures& column, std::uint32_t row, double number, int digits) {
    column.numbers[row] = number;
    column.digits = std::max(column.digits, digits);
}

}  // namespace

void add_figure(ColumnFigures& column, const Cell& cell) {
    if (cell.type == CellType::number) {
        const auto exact = Decimal::from_double(cell.number);
        if (exact) add(column, cell.ref.row, cell.number, exact->scale());
        return;
    }
    if (cell.type != CellType::text) return;
    const NumberText text = parse_number_text(squeeze(cell.text), Separators::vietnamese);
    const bool plain = text.problem == NumberProblem::none && text.amount.value &&
                       text.amount.comparator == Comparator::equal && !text.amount.value_to &&
                       !text.other_reading && !text.approximate &&
                       text.proves != Separators::english;
    if (!plain) return;
    // Half a unit of the last digit: one digit more than that digit has.
    const int digits = std::max(0, text.rounding.scale() - 1);
    add(column, cell.ref.row, text.amount.value->to_double(), digits);
}

}  // namespace tonghop
