// Excel's serial days: 1 = 1900-01-01, with the 29 February 1900 that never was (60), so that from
// 61 on the number is right. 0 stands for 1899-12-31; the fraction is the time of day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tonghop {

/// Serials below this and not below 0 are dates; the last one is 9999-12-31.
inline constexpr double kSerialDateEnd = 2958466;
/// What to add to a serial of the 1904 system.
inline constexpr double kDays1904 = 1462;

struct CivilTime {
    int year = 1900;
    int month = 1;
    int day = 1;
    int weekday = 0;  ///< 0 = Sunday, as Excel counts it (1900-01-01 was a Sunday to Excel)
    int hour = 0;
    int minute = 0;
    int second = 0;
    int subsecond = 0;  ///< in units of 10^-digits seconds
};

/// The date and time of `serial`, rounded to `digits` decimals of a second (0 to 3).
/// Nothing if it is no date.
std::optional<CivilTime> civil_time(double serial, int digits = 0);

/// "YYYY-MM-DDTHH:MM:SS". Precondition: civil_time(serial) is something.
std::string iso_date_time(double serial);

/// The serial of an ISO 8601 date, time, or date and time ("2024-12-31", "T06:00:00",
/// "2024-12-31T06:00:00.5Z"); a zone designator is ignored, as the cell holds local time.
std::optional<double> parse_iso_date_time(std::string_view text);

}  // namespace tonghop
