#include "model/period.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace tonghop {

namespace {

constexpr int kMonths = 12;

/// The first month of `part` (counted from 1) of a year that has 12 / `length` parts.
int first_month_of(int year, int part, int length) {
    if (year < Period::kFirstYear || year > Period::kLastYear || part < 1 ||
        part > kMonths / length) {
        throw std::out_of_range(fmt::format("no period: part {} of year {}", part, year));
    }
    return year * kMonths + (part - 1) * length;
}

/// Exactly `digits` digits at the front of `text`, which are removed.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int number = 0;
    for (const char digit : text.substr(0, digits)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// "2024", "2024-H1", "2024-Q2", "2024-06" at the front of `text`, which is removed.
std::optional<Period> take_simple(std::string_view& text) {
    const auto year = take_number(text, 4);
    if (!year || *year < Period::kFirstYear || *year > Period::kLastYear) return std::nullopt;
    if (!take(text, "-")) return Period::of_year(*year);
    const bool is_half = take(text, "H");
    const bool is_quarter = !is_half && take(text, "Q");
    const auto part = take_number(text, is_half || is_quarter ? 1 : 2);
    const int parts = is_half ? 2 : is_quarter ? 4 : kMonths;
    if (!part || *part < 1 || *part > parts) return std::nullopt;
    if (is_half) return Period::half(*year, *part);
    if (is_quarter) return Period::quarter(*year, *part);
    return Period::month(*year, *part);
}

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

}  // namespace

Period Period::month(int year, int month) {
    const int first = first_month_of(year, month, 1);
    return {first, first, Kind::month};
}

Period Period::quarter(int year, int quarter) {
    const int first = first_month_of(year, quarter, 3);
    return {first, first + 2, Kind::quarter};
}

Period Period::half(int year, int half) {
    const int first = first_month_of(year, half, 6);
    return {first, first + 5, Kind::half};
}

Period Period::of_year(int year) {
    const int first = first_month_of(year, 1, kMonths);
    return {first, first + kMonths - 1, Kind::year};
}

Period Period::year_to_date() const {
    return {year() * kMonths, last_, Kind::span};
}

Period Period::years_later(int years) const {
    return {first_ + years * kMonths, last_ + years * kMonths, kind_};
}

Period Period::month_later(int months) const {
    return {last_ + months, last_ + months, Kind::month};
}

Period Period::whole_year() const {
    return {year() * kMonths, year() * kMonths + kMonths - 1, Kind::year};
}

std::optional<Period> Period::parse(std::string_view text) {
    const auto first = take_simple(text);
    if (!first || text.empty()) return first;
    if (!take(text, "/")) return std::nullopt;
    const auto last = take_simple(text);
    if (!last || !text.empty() || first->kind_ != Kind::month || last->kind_ != Kind::month) {
        return std::nullopt;
    }
    if (last->last_ < first->first_) return std::nullopt;
    return Period(first->first_, last->last_, Kind::span);
}

std::string Period::to_string() const {
    switch (kind_) {
        case Kind::month:
            return fmt::format("{:04}-{:02}", year(), last_month());
        case Kind::quarter:
            return fmt::format("{:04}-Q{}", year(), last_month() / 3);
        case Kind::half:
            return fmt::format("{:04}-H{}", year(), last_month() / 6);
        case Kind::year:
            return fmt::format("{:04}", year());
        case Kind::span:
            break;
    }
    return fmt::format("{:04}-{:02}/{:04}-{:02}", first_ / kMonths, first_month(), year(),
                       last_month());
}

std::string Period::last_day() const {
    constexpr std::array<int, kMonths> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int leap_day = last_month() == 2 && is_leap(year()) ? 1 : 0;
    const int day = kDays.at(static_cast<std::size_t>(last_month() - 1)) + leap_day;
    return fmt::format("{:04}-{:02}-{:02}", year(), last_month(), day);
}

}  // namespace tonghop
