// "{year}", "{year-1}", "{month}", "{month-1}" in patterns of mappings and titles of the roll-up.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/period.hpp"

namespace tonghop {

struct Placeholder {
    enum class Kind { year, month };
    Kind kind = Kind::year;
    int back = 0;            ///< years or months before the report's
    std::size_t length = 0;  ///< bytes it takes, braces included

    /// The year, or the month of the year (1 to 12), in a report for `report`.
    int number(const Period& report) const;
};

/// The placeholder at the start of `text`, if one is there.
std::optional<Placeholder> read_placeholder(std::string_view text);

}  // namespace tonghop
