// A figure of a derived column ("% KH", "so cùng kỳ"): not data, but a claim about data.
#pragma once

#include <string>

#include "grid/source_cell.hpp"
#include "model/decimal.hpp"

namespace tonghop {

/// What a derived column is recomputed from.
enum class DerivedCheck {
    percent_of_plan,  ///< 100 x cumulative actual (else actual of the month) / plan of the year
    percent_of_last_year,   ///< 100 x actual / actual of the whole of last year
    percent_of_same_period  ///< 100 x actual / actual of the same period of last year
};

struct DerivedFigure {
    std::string place;
    std::string indicator;
    DerivedCheck check = DerivedCheck::percent_of_plan;
    Decimal percent;
    Decimal rounding;  ///< half a unit of the last digit written
    SourceCell source;
};

}  // namespace tonghop
