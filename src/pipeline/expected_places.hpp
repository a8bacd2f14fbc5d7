// Which places a profile expects reports from.
#pragma once

#include <optional>
#include <vector>

#include "config/profile.hpp"
#include "model/period.hpp"

namespace tonghop {

/// Whether the profile says neither places nor a parent, as when there is none: one workbook alone
/// is read, and whoever it names has sent it.
bool anybody_may_report(const Profile& profile);

/// The profile's own list, or all children of its parent, on the last day of `period`; without a
/// period, whenever they were valid. Where anybody may report, every place that is known.
std::vector<const Place*> expected_places(const Configuration& config,
                                          const std::optional<Period>& period);

}  // namespace tonghop
