// Scenarios as headers name them: "KH", "Kế hoạch", "TH", "Thực hiện", "ƯTH", "Dự toán".
#pragma once

#include <optional>
#include <string_view>

#include "model/scenario.hpp"

namespace tonghop {

/// Nothing if `text` is no such word.
std::optional<Scenario> scenario_of(std::string_view text);

}  // namespace tonghop
