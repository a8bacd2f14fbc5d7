// The formula that a copy in another cell has. Workbooks store the text of a formula that fills a
// block once, with its first cell (ECMA-376 part 1, 18.3.1.40, shared formulas).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tonghop {

/// `formula` moved by so many rows and columns: what has no "$" moves, what falls off the sheet
/// becomes #REF!. Linear in the text; what is no reference stays as written.
std::string shift_formula(std::string_view formula, std::int64_t rows, std::int64_t columns);

/// The same into a string that is used again for the next cell.
void shift_formula(std::string_view formula, std::int64_t rows, std::int64_t columns,
                   std::string& out);

}  // namespace tonghop
