// The places that a report for a period may speak of, though some ended before it did: the plan of
// 2025 was given to the communes of January.
#pragma once

#include <string>
#include <vector>

#include "model/period.hpp"
#include "model/place.hpp"

namespace tonghop {

/// The places of the period's last day, and those of its first that ended before, unless another is
/// called so by then.
std::vector<const Place*> places_during(const PlaceRegister& places, const Period& period);

/// The day of the period on which the place with `code` is looked up: the last, or the first if
/// there is none by then.
std::string day_of(const PlaceRegister& places, const std::string& code, const Period& period);

}  // namespace tonghop
