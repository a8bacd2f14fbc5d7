// Scenarios as headers name them: "KH", "Kế hoạch", "TH", "Thực hiện", "ƯTH", "Dự toán".
#pragma once

#include <optional>
#include <string_view>

#include "model/scenario.hpp"

namespace tonghop {

/// Nothing if `text` is no such word.
std::optional<Scenario> scenario_of(std::string_view text);

/// Whether a word of `text` says that it is not done yet: "KH tháng 7", "Dự kiến quý III".
bool speaks_of_plans(std::string_view text);

}  // namespace tonghop
