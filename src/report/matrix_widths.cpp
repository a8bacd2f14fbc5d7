#include "report/matrix_widths.hpp"

#include <algorithm>

#include "report/number_format.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

double shown_width(const std::optional<Decimal>& value, int digits) {
    if (!value) {
        return 0;
    }
    // The separators and digits that the number format shows, and a blank on either side.
    const std::string whole = number_words(value->rounded(0), Language::vietnamese);
    return static_cast<double>(whole.size()) + (digits > 0 ? digits + 1 : 0) + 1.5;
}

}  // namespace

int row_digits(const Indicator& indicator, const Matrix& matrix, std::size_t row) {
    RowDigits digits(indicator.decimals);
    digits.take(matrix.totals[row].value);
    for (const PlaceCell& cell : matrix.cells[row]) {
        digits.take(cell.number);
    }
    return digits.digits();
}

MatrixWidths matrix_widths(const RollupFrame& frame, const Matrix& matrix) {
    MatrixWidths widths;
    for (std::size_t row = 0; row < frame.rows().size(); ++row) {
        const Indicator* indicator = frame.rows()[row].indicator;
        if (indicator == nullptr) {
            continue;
        }
        const int digits = row_digits(*indicator, matrix, row);
        widths.total = std::max(widths.total, shown_width(matrix.totals[row].value, digits));
        for (const PlaceCell& cell : matrix.cells[row]) {
            widths.place = std::max(widths.place, shown_width(cell.number, digits));
        }
    }
    return widths;
}

Paper paper_for(const MatrixGeometry& geometry, const MatrixWidths& widths) {
    // Above this, A4 would shrink the 11 points of the table below 8.
    constexpr double kA4Characters = 175;
    const double sum = widths.outline + widths.name + widths.unit +
                       (geometry.has_total ? widths.total : 0) +
                       static_cast<double>(geometry.places) * widths.place;
    return sum > kA4Characters ? Paper::a3 : Paper::a4;
}

}  // namespace tonghop
