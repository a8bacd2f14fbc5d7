#include "extract/cell_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "formats/serial_date.hpp"

namespace tonghop {

std::string shown_day(const Cell& cell) {
    std::string text = squeeze(cell.shown);
    if (cell.type != CellType::date || std::floor(cell.number) != cell.number) return text;
    constexpr std::array<std::string_view, 5> kMidnights = {" 00:00:00", " 0:00:00", " 00:00",
                                                            " 0:00", "T00:00:00"};
    for (const std::string_view midnight : kMidnights) {
        if (text.ends_with(midnight)) return text.substr(0, text.size() - midnight.size());
    }
    return text;
}

// Excel shows "10-11" as d-mmm whichever of the two its country takes for the day, and "12/19",
// which is no day and month, as mmm-yy. A format with the full year was typed as a day.
std::string typed_before(const Cell& cell) {
    if (cell.type != CellType::date || std::floor(cell.number) != cell.number) return {};
    const auto day = civil_time(cell.number);
    if (!day) return {};
    const std::string format = to_lower(cell.number_format);
    const bool has_month_name = format.find("mmm") != std::string::npos;
    const bool has_day = format.find('d') != std::string::npos;
    const bool has_year = format.find('y') != std::string::npos;
    if (has_month_name && !has_day && has_year && day->day == 1) {
        return fmt::format("{}-{:02}", day->month, day->year % 100);
    }
    if (!has_day || has_year) return {};
    return fmt::format("{}-{}", std::min(day->day, day->month), std::max(day->day, day->month));
}

}  // namespace tonghop
