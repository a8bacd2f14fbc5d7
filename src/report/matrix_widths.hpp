// How wide the columns of a matrix must be for its figures, and on which paper it fits.
#pragma once

#include "report/book.hpp"
#include "report/matrix.hpp"

namespace tonghop {

/// In characters.
struct MatrixWidths {
    double outline = 5;
    double name = 38;
    double unit = 10;
    double total = 10;
    double place = 7;
};

/// Digits after the point that all figures of a row show.
int row_digits(const Indicator& indicator, const Matrix& matrix, std::size_t row);

MatrixWidths matrix_widths(const RollupFrame& frame, const Matrix& matrix);

Paper paper_for(const MatrixGeometry& geometry, const MatrixWidths& widths);

}  // namespace tonghop
