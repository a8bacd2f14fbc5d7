#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "formats/number_format_sections.hpp"
#include "formats/serial_date.hpp"

namespace tonghop {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::size_t kAbbreviated = 3;

// What the pieces of one section share.
struct Moment {
    CivilTime time;
    std::int64_t elapsed = 0;  // whole seconds since day 0
    int digits = 0;            // of a second that are shown
    bool half_days = false;
};

std::string number(std::int64_t value, std::size_t width) {
    return fmt::format("{:0{}}", value, std::min<std::size_t>(width, 20));
}

std::string show_month(const CivilTime& time, std::size_t count) {
    const std::string_view name = kMonths[static_cast<std::size_t>(time.month - 1)];
    if (count <= 2) return number(time.month, count);
    if (count == kAbbreviated) return std::string(name.substr(0, kAbbreviated));
    return std::string(count == 5 ? name.substr(0, 1) : name);
}

std::string show_day(const CivilTime& time, std::size_t count) {
    if (count <= 2) return number(time.day, count);
    const std::string_view name = kDays[static_cast<std::size_t>(time.weekday)];
    return std::string(count == kAbbreviated ? name.substr(0, kAbbreviated) : name);
}

std::string show_subsecond(const Moment& moment, std::size_t count) {
    std::string digits = number(moment.time.subsecond, static_cast<std::size_t>(moment.digits));
    digits.resize(count, '0');
    return "." + digits;
}

std::string show_piece(const FormatToken& token, const Moment& moment) {
    const CivilTime& time = moment.time;
    switch (token.piece) {
        case FormatPiece::year:
            return token.count <= 2 ? number(time.year % 100, 2) : number(time.year, 4);
        case FormatPiece::month:
            return show_month(time, token.count);
        case FormatPiece::day:
            return show_day(time, token.count);
        case FormatPiece::hour: {
            const int hour = moment.half_days ? (time.hour + 11) % 12 + 1 : time.hour;
            return number(hour, std::min<std::size_t>(token.count, 2));
        }
        case FormatPiece::minute:
            return number(time.minute, std::min<std::size_t>(token.count, 2));
        case FormatPiece::second:
            return number(time.second, std::min<std::size_t>(token.count, 2));
        case FormatPiece::subsecond:
            return show_subsecond(moment, token.count);
        case FormatPiece::half_day: {
            const std::string_view name = time.hour < 12 ? "AM" : "PM";
            return std::string(name.substr(0, token.count));
        }
        case FormatPiece::elapsed_hours:
            return number(moment.elapsed / 3600, token.count);
        case FormatPiece::elapsed_minutes:
            return number(moment.elapsed / 60, token.count);
        case FormatPiece::elapsed_seconds:
            return number(moment.elapsed, token.count);
        default:
            return token.text;
    }
}

}  // namespace

std::string show_date_section(const FormatSection& section, double serial) {
    Moment moment;
    for (const FormatToken& token : section.tokens) {
        moment.half_days |= token.piece == FormatPiece::half_day;
        if (token.piece == FormatPiece::subsecond) {
            moment.digits =
                std::max(moment.digits, static_cast<int>(std::min<std::size_t>(token.count, 3)));
        }
    }
    const auto time = civil_time(serial, moment.digits);
    if (!time) return {};
    moment.time = *time;
    const int of_day = time->hour * 3600 + time->minute * 60 + time->second;
    // A time rounded up to midnight belongs to the next day here too.
    const double days = of_day == 0 ? std::round(serial) : std::floor(serial);
    moment.elapsed = static_cast<std::int64_t>(days) * 86400 + of_day;
    std::string out;
    for (const FormatToken& token : section.tokens) out += show_piece(token, moment);
    return out;
}

}  // namespace tonghop
