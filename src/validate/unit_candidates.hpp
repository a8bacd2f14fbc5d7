// Other units of measure that a figure may have been meant in.
#pragma once

#include <vector>

#include "validate/written_unit.hpp"

namespace tonghop {

/// A unit of measure that differs from the written one by a power of ten: the slips that people
/// make (con for nghìn con, tạ for tấn, đồng for triệu đồng).
struct UnitCandidate {
    const UnitOfMeasure* unit = nullptr;
    int tens = 0;  ///< a figure meant in `unit` is 10^tens times what it was taken for

    /// What `value` would be, in the indicator's own unit.
    Decimal of(const Decimal& value) const;
};

/// One for each power of ten that the catalogue knows a unit for, the smallest change first.
std::vector<UnitCandidate> unit_candidates(const WrittenUnit& written, const Configuration& config);

}  // namespace tonghop
