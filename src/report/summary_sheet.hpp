// "Tổng hợp": the official form, one row an indicator, its figures taken by formula from the
// sheets of the columns.
#pragma once

#include <vector>

#include "report/book.hpp"
#include "report/matrix.hpp"

namespace tonghop {

/// `matrices`: one for each column of the frame.
void write_summary_sheet(Book& book, const RollupFrame& frame, const std::vector<Matrix>& matrices);

}  // namespace tonghop
