// The places that a report for a period may speak of, though some ended before it did: the plan of
// 2025 was given to the communes of January.
#pragma once

#include <string>
#include <vector>

#include "extract/report_heading.hpp"
#include "model/period.hpp"
#include "model/place.hpp"

namespace tonghop {

/// The places of the period's last day, and those of its first that ended before, unless another is
/// called so by then.
std::vector<const Place*> places_during(const PlaceRegister& places, const Period& period);

/// Which places the report on `sheet` may speak of: those above, or those of the first day alone
/// where it names one that ended within the period ("Huyện Bắc Sơn" in 2025).
std::vector<const Place*> places_meant(const PlaceRegister& places, const Period& period,
                                       const Workbook& workbook, const Sheet& sheet,
                                       HeadingRows rows, const ReportSpec& spec);

/// The day of the period on which the place with `code` is looked up: the last, or the first if
/// there is none by then.
std::string day_of(const PlaceRegister& places, const std::string& code, const Period& period);

}  // namespace tonghop
