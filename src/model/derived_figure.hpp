// A figure of a derived column ("% KH", "so cùng kỳ"): not data, but a claim about data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grid/source_cell.hpp"
#include "model/decimal.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// What a derived column is recomputed from.
enum class DerivedCheck {
    percent_of_plan,  ///< 100 x cumulative actual (else actual of the month) / plan of the year
    percent_of_last_year,    ///< 100 x actual / actual of the whole of last year
    percent_of_same_period,  ///< 100 x actual / actual of the same period of last year
    difference_from_plan,    ///< actual - plan, and so on
    difference_from_last_year,
    difference_from_same_period,
    total,  ///< the sum of the row's figures over places
    count   ///< how many states of the row hold ("đạt")
};

/// A figure of a column that compares two others.
struct DerivedFigure {
    std::string place;
    std::string indicator;
    DerivedCheck check = DerivedCheck::percent_of_plan;
    std::optional<Scenario> scenario;  ///< of the figure compared; none: actual
    std::optional<Period> period;      ///< of the figure compared; none: as DerivedCheck says
    Decimal value;                     ///< in per cent, or in the indicator's unit of measure
    Decimal rounding;                  ///< half a unit of the last digit written
    SourceCell source;
};

/// A figure that claims to be the sum of others: of a total row, a total column, or a row whose
/// label holds a formula. `figure` is as it was read, be it an observation of the report or not.
struct ClaimedTotal {
    Observation figure;
    std::vector<CellRef> parts;  ///< on the same sheet
    std::vector<CellRef> less;   ///< parts that are taken off
    bool loose = false;          ///< corrected since, or not all of it: a difference is a warning
};

}  // namespace tonghop
