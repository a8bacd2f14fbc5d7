// Placeholders that header patterns may hold beside {year} and {month}: they match whatever stands
// there and say what it is. "Tháng {month-number}" matches twelve columns, each of its own month.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tonghop {

namespace capture {
inline constexpr std::string_view kPlace = "place";
inline constexpr std::string_view kIndicator = "indicator";
inline constexpr std::string_view kUnit = "unit";
inline constexpr std::string_view kScenario = "scenario";
inline constexpr std::string_view kPeriod = "period";
inline constexpr std::string_view kMonthNumber = "month-number";  ///< 1 to 12
inline constexpr std::string_view kYearNumber = "year-number";    ///< four digits
}  // namespace capture

inline constexpr std::array<std::string_view, 7> kCaptures = {
    capture::kPlace,  capture::kIndicator,   capture::kUnit,      capture::kScenario,
    capture::kPeriod, capture::kMonthNumber, capture::kYearNumber};

/// Whether `pattern` holds the placeholder `{name}`.
inline bool has_capture(std::string_view pattern, std::string_view name) {
    for (auto open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        const std::string_view inside = pattern.substr(open + 1);
        if (inside.starts_with(name) && inside.substr(name.size()).starts_with('}')) return true;
    }
    return false;
}

/// Whether `pattern` may match many columns, each standing for something of its own.
inline bool is_family(std::string_view pattern) {
    return std::any_of(kCaptures.begin(), kCaptures.end(),
                       [&](std::string_view name) { return has_capture(pattern, name); });
}

}  // namespace tonghop
