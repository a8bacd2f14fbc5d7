// The lists behind the roll-up: who reported, what to look at, where every figure came from.
#pragma once

#include "report/book.hpp"
#include "report/rollup_frame.hpp"

namespace tonghop {

/// "Tình hình nộp": every expected place, then workbooks of which the place is unknown.
void write_submissions_sheet(Book& book, const RollupFrame& frame);
/// "Cảnh báo": every finding, the gravest first, with filters.
void write_findings_sheet(Book& book, const RollupFrame& frame);
/// "Nguồn": every observation used, with the cell it came from.
void write_sources_sheet(Book& book, const RollupFrame& frame);

}  // namespace tonghop
