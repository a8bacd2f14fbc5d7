// Delimited text as one sheet.
//
// A text file has no types. A field becomes a number only where no reader could take it for
// anything else: an optional minus, digits without grouping, and perhaps a full stop with digits.
// "39.1" and "1200" are numbers; "06352" (a code), "1.500" (1.5, or 1500 as written in Viet Nam),
// "1,5", "1e5" and whatever has more than fifteen digits stay text, to be interpreted by whoever
// knows the column.
#pragma once

#include <optional>
#include <string_view>

#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

/// `sheet` names the only sheet. Throws WorkbookError.
void read_csv(std::string_view bytes, std::string_view sheet, CellVisitor& visitor,
              const ReadLimits& limits);

/// The number a field unambiguously is; blanks around it do not count.
std::optional<double> plain_number(std::string_view field);

}  // namespace tonghop
