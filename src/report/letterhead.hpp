// The official frame of a document: national name and motto above, signatures below
// (Decree 30/2020/NĐ-CP, annex I).
#pragma once

#include <string>
#include <string_view>

#include "report/book.hpp"
#include "report/rollup_frame.hpp"

namespace tonghop {

/// "Bắc Sơn, ngày 05 tháng 7 năm 2024": days below 10 and the months 1 and 2 with a zero
/// (annex I, II.4). A day that is none is left for the clerk to fill in.
std::string signing_day(std::string_view place, std::string_view day);

/// Agency left, national name and motto right, form number, title, subtitle; over the columns 0 to
/// `last_column`. Returns the first free row.
std::uint32_t write_letterhead(BookSheet& sheet, const RollupFrame& frame,
                               std::uint32_t last_column, std::string_view subtitle);

/// Who drew it up and who signs, from `row` on.
void write_signatures(BookSheet& sheet, const RollupFrame& frame, std::uint32_t row,
                      std::uint32_t last_column);

}  // namespace tonghop
