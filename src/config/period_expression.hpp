// Periods as a mapping or profile writes them: relative to the period of the report.
//
//   {year}             2024               {month}             2024-06
//   {year-1}           2023               {month-12}          2023-06   (months back)
//   {quarter}          2024-Q2            {quarter-1}         2024-Q1     (quarters back)
//   {year-to-date}     2024-01/2024-06    {year-to-date-12}   2023-01/2023-06
//   {report}           the report's own period              2024-Q2     a fixed period
#pragma once

#include <optional>
#include <string_view>

#include "model/period.hpp"

namespace tonghop {

struct PeriodExpression {
    enum class Base { report, year, quarter, month, year_to_date, fixed };
    Base base = Base::report;
    int back = 0;                 ///< years, quarters; months for `month` and `year_to_date`
    std::optional<Period> fixed;  ///< only with Base::fixed

    static std::optional<PeriodExpression> parse(std::string_view text);
    Period resolve(const Period& report) const;
    bool operator==(const PeriodExpression&) const = default;
};

}  // namespace tonghop
