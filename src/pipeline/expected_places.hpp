// Which places a profile expects reports from.
#pragma once

#include <optional>
#include <vector>

#include "config/profile.hpp"
#include "model/period.hpp"

namespace tonghop {

/// The profile's own list, or all children of its parent, on the last day of `period`; without a
/// period, whenever they were valid. A configuration without a profile expects every place it
/// knows.
std::vector<const Place*> expected_places(const Configuration& config,
                                          const std::optional<Period>& period);

}  // namespace tonghop
