// Periods as people write them: "tháng 6 năm 2024", "T6/2024", "T6.2024", "6 tháng đầu năm 2024",
// "quý II/2024", "9 tháng năm 2024", "năm 2024", "cả năm 2024", "BC_VuLe_T5_2024.xlsx".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/period.hpp"

namespace tonghop {

/// Every period written in `text`, in order, without repeats. A day ("ngày 14/6/2024") is not a
/// period. A month or quarter without a year takes `year` if given, else it is left out.
std::vector<Period> find_periods(std::string_view text, std::optional<int> year = std::nullopt);

/// The finest period of `find_periods` (a month before a year); nothing if there is none, or if two
/// equally fine ones disagree.
std::optional<Period> period_of(std::string_view text);

}  // namespace tonghop
