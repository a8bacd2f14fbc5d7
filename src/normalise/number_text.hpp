// The number grammar: what a text cell says a figure is. One door for "1.789,2", "trên 92%",
// "từ 10 - 11%", "06/6", "3 ngàn cây", "giảm còn 53,38%", "duy trì", "(1.250)".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/mapping.hpp"
#include "model/amount.hpp"

namespace tonghop {

enum class NumberProblem {
    none,
    blank,         ///< nothing, or only blanks
    not_a_number,  ///< no figure and no comparator word in it
    malformed,     ///< digits whose grouping contradicts itself ("15.000.00")
    too_large,     ///< more digits than a Decimal holds
    date           ///< a day such as "31/12/2022", where a number is due
};

struct NumberText {
    NumberProblem problem = NumberProblem::none;
    Amount amount;     ///< scale words applied: "3 ngàn cây" is 3000
    std::string unit;  ///< what follows the figure: "cây", "%", "tỷ đồng"; else empty
    Decimal rounding;  ///< half a unit of the last digit written, scale words applied
    std::string base;  ///< after "so với": what a change is measured against; else empty
    std::optional<Decimal> of;  ///< "12/19": 19
    bool approximate = false;   ///< khoảng, gần, ước
    bool noted = false;         ///< a note's mark stands on it, which is left out: "128¹", "128*"
    /// One separator before exactly three digits: 1500 or 1.5 by convention alone. `other_reading`
    /// is the value under the other convention.
    std::optional<Decimal> other_reading;
    /// The convention that its separators prove, whatever the one asked for: "1.789,2" and "12,5"
    /// are Vietnamese, "1,234,567" and "12.5" English. None where nothing is proved ("1.500",
    /// "12").
    std::optional<Separators> proves;
};

/// What a comparator word before the figure becomes:
///   trên hơn vượt >        từ ... (trở lên) ít nhất tối thiểu >=     dưới <     không quá tối đa
///   <= giảm còn, còn <=       giảm dưới 16% < 16 (it falls to that level) tăng 20 hộ +20, giảm 76
///   hộ -76 (delta)      tăng 17% (growth); giảm 5% is a delta in points unless "so với ..." names
///   a base            giảm trên 5% is a change < -5
/// A range stays a range whatever stands before it. Words without a figure: duy trì, giữ vững, ổn
/// định (maintain); đạt, đảm bảo, hoàn thành (achieve, 1); một số (unquantified).
///
/// Marks that stand for no figure ("-", "KPS", "x", "không") are the mapping's business: here they
/// are not_a_number.
///
/// Reads all of `text`; what it cannot account for makes it not_a_number. Never throws.
NumberText parse_number_text(std::string_view text, Separators convention);

}  // namespace tonghop
