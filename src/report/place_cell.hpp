// An observation as a cell of the matrix.
#pragma once

#include "report/matrix.hpp"

namespace tonghop {

/// `observation` may be null: nothing reported.
PlaceCell place_cell(const RollupFrame& frame, const Indicator& indicator,
                     const Observation* observation);

}  // namespace tonghop
