// The sheet of one layout column: indicators down, places across, the whole first.
#pragma once

#include "report/book.hpp"
#include "report/matrix.hpp"

namespace tonghop {

void write_matrix_sheet(Book& book, const RollupFrame& frame, const RollupColumn& column,
                        const Matrix& matrix);

}  // namespace tonghop
