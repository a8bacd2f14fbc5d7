// Plan, actual or estimate (kế hoạch, thực hiện, ước thực hiện).
#pragma once

#include <optional>
#include <string_view>

namespace tonghop {

enum class Scenario { plan, actual, estimate };

std::string_view to_string(Scenario scenario);
std::optional<Scenario> parse_scenario(std::string_view text);

}  // namespace tonghop
