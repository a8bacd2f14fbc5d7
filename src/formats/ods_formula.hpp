// Formulas of OpenDocument (part 4, OpenFormula) in Excel's notation.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// "of:=SUM([.B2:.B5])" is "SUM(B2:B5)"; "msoxl:=" holds Excel's own notation already. Empty where
/// the meaning in Excel is not certain: a wrong formula would be worse than none.
std::string excel_formula(std::string_view formula);

}  // namespace tonghop
