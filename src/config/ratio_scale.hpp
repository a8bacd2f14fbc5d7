// The number that turns one indicator divided by another into the unit of measure of the ratio:
// 10 from tấn and ha to tạ/ha, 100 from hộ and hộ to %.
#pragma once

#include <optional>
#include <string>

#include "model/decimal.hpp"
#include "model/unit_of_measure.hpp"

namespace tonghop {

/// Names of units of measure.
struct RatioUnits {
    std::string numerator;
    std::string denominator;
    std::string result;
};

/// Nothing where the names alone do not tell: a result that is neither a share nor "a/b" of known
/// units, units that do not convert, a scale that is no finite decimal.
std::optional<Decimal> scale_of_ratio(const RatioUnits& ratio, const UnitCatalogue& units);

}  // namespace tonghop
