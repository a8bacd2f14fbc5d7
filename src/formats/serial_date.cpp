#include "formats/serial_date.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace tonghop {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kFictitiousDay = 60;  // 1900-02-29

// Day 0 of the count that is right from 1900-03-01 on.
constexpr sys_days kEpoch = sys_days(std::chrono::year(1899) / 12 / 30);

std::optional<double> serial_of(int year, unsigned month, unsigned day) {
    const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                              std::chrono::day(day)};
    if (year == 1900 && month == 2 && day == 29) return kFictitiousDay;
    if (!date.ok() || year < 1899) return std::nullopt;
    const auto days = (sys_days(date) - kEpoch).count();
    const double serial = static_cast<double>(days <= kFictitiousDay ? days - 1 : days);
    if (serial < 0 || serial >= kSerialDateEnd) return std::nullopt;
    return serial;
}

// Takes exactly `count` digits from the front of `text`, or nothing.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<double> take_fraction(std::string_view& text) {
    if (!take(text, '.')) return 0.0;
    double value = 0;
    double unit = 1;
    bool any = false;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1)) {
        unit /= 10;
        value += unit * (text.front() - '0');
        any = true;
    }
    return any ? std::optional<double>(value) : std::nullopt;
}

bool is_zone(std::string_view text) {
    if (text.empty() || text == "Z") return true;
    if (text.front() != '+' && text.front() != '-') return false;
    text.remove_prefix(1);
    return take_digits(text, 2) && take(text, ':') && take_digits(text, 2) && text.empty();
}

std::optional<double> take_time(std::string_view text) {
    const auto hour = take_digits(text, 2);
    if (!hour || *hour > 24 || !take(text, ':')) return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    double second = 0;
    if (take(text, ':')) {
        const auto whole = take_digits(text, 2);
        if (!whole || *whole > 59) return std::nullopt;
        const auto fraction = take_fraction(text);
        if (!fraction) return std::nullopt;
        second = *whole + *fraction;
    }
    if (!is_zone(text)) return std::nullopt;
    return (*hour * 3600 + *minute * 60 + second) / 86400;
}

}  // namespace

std::optional<CivilTime> civil_time(double serial, int digits) {
    if (!(serial >= 0 && serial < kSerialDateEnd)) return std::nullopt;
    const double scale = std::pow(10, digits);
    auto day = static_cast<std::int64_t>(std::floor(serial));
    // Rounded in one step from the fraction, so that 12:59:59.9999 becomes 13:00:00.
    auto ticks =
        static_cast<std::int64_t>(std::llround((serial - std::floor(serial)) * 86400 * scale));
    const auto per_day = static_cast<std::int64_t>(86400 * scale);
    if (ticks >= per_day) {
        ticks -= per_day;
        ++day;
    }
    if (static_cast<double>(day) >= kSerialDateEnd) return std::nullopt;
    CivilTime time;
    time.weekday = static_cast<int>((day + 6) % 7);
    if (day == kFictitiousDay) {
        time.month = 2;
        time.day = 29;
    } else {
        const year_month_day date(kEpoch + std::chrono::days(day < kFictitiousDay ? day + 1 : day));
        time.year = static_cast<int>(date.year());
        time.month = static_cast<int>(static_cast<unsigned>(date.month()));
        time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    }
    const auto per_second = static_cast<std::int64_t>(scale);
    time.subsecond = static_cast<int>(ticks % per_second);
    const auto seconds = static_cast<int>(ticks / per_second);
    time.hour = seconds / 3600;
    time.minute = seconds / 60 % 60;
    time.second = seconds % 60;
    return time;
}

std::string iso_date_time(double serial) {
    const CivilTime time = civil_time(serial).value_or(CivilTime{});
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", time.year, time.month, time.day,
                       time.hour, time.minute, time.second);
}

std::optional<double> parse_iso_date_time(std::string_view text) {
    if (take(text, 'T')) return take_time(text);
    if (text.size() > 2 && text[2] == ':') return take_time(text);
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day) return std::nullopt;
    const auto date = serial_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    if (!date || is_zone(text)) return date;
    if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
    const auto time = take_time(text);
    if (!time) return std::nullopt;
    return *date + *time;
}

}  // namespace tonghop
