// Whose table it is, when no title says so: the district of which all rows are communes.
#pragma once

#include <string>
#include <vector>

#include "model/period.hpp"
#include "model/place.hpp"

namespace tonghop {

/// The one place of which nearly all `names` are parts on the last day of `period`; nullptr if
/// there is none or more than one.
const Place* common_parent(const std::vector<std::string>& names, const PlaceRegister& places,
                           const Period& period);

}  // namespace tonghop
