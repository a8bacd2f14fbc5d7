// A span of calendar months, as reports name it. 2024-Q2, 2024-H1 and the cumulative span
// 2024-01/2024-06 are different periods even where they cover the same months.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tonghop {

class Period {
 public:
    enum class Kind { month, quarter, half, year, span };

    /// Years that reports can speak of; the makers throw std::out_of_range beyond them.
    static constexpr int kFirstYear = 1900;
    static constexpr int kLastYear = 2200;

    static Period month(int year, int month);      ///< month 1 to 12
    static Period quarter(int year, int quarter);  ///< quarter 1 to 4
    static Period half(int year, int half);        ///< half 1 or 2
    static Period of_year(int year);
    /// From January to the last month of this period, in the year of its last month.
    Period year_to_date() const;
    /// The same period moved by whole years (same period of last year: -1).
    Period years_later(int years) const;
    /// The month `months` after the last month of this period.
    Period month_later(int months) const;
    /// The year in which this period ends.
    Period whole_year() const;

    /// "2024", "2024-H1", "2024-Q2", "2024-06", "2024-01/2024-06".
    static std::optional<Period> parse(std::string_view text);
    std::string to_string() const;

    Kind kind() const { return kind_; }
    int year() const { return last_ / 12; }              ///< of the last month
    int first_month() const { return first_ % 12 + 1; }  ///< 1 to 12
    int last_month() const { return last_ % 12 + 1; }
    int months() const { return last_ - first_ + 1; }  ///< how many it covers
    bool contains(const Period& other) const {
        return first_ <= other.first_ && other.last_ <= last_;
    }
    /// Last day of the period as "YYYY-MM-DD", the day on which places are looked up.
    std::string last_day() const;

    auto operator<=>(const Period&) const = default;

 private:
    Period(int first, int last, Kind kind) : first_(first), last_(last), kind_(kind) {}
    int first_;  // months since year 0: year * 12 + month - 1
    int last_;
    Kind kind_;
};

}  // namespace tonghop
