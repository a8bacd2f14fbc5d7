// Scenario and period of a column, from what its header and the table's title say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/period_expression.hpp"
#include "detect/header_text.hpp"

namespace tonghop {

/// What stands above a table.
struct TableTime {
    std::optional<Period> period;         ///< of the table
    std::optional<Period> report;         ///< of the report, which expressions are relative to
    std::optional<Scenario> scenario;     ///< that the title says
    bool months = false;                  ///< some of its columns are single months
    bool columns_are_indicators = false;  ///< columns name what they are about
};

struct ColumnTime {
    std::optional<Scenario> scenario;  ///< nothing: which one is not certain
    bool scenario_by_title = false;
    std::optional<Period> period;  ///< nothing: which one is not certain
    bool period_by_title = false;
};

/// `levels` from top to bottom.
ColumnTime time_of(const std::vector<HeaderText>& levels, const TableTime& table);

/// `period` as a mapping writes it: relative to the report where it is one of the periods that
/// forms report beside their own.
PeriodExpression expression_for(const Period& period, const std::optional<Period>& report);

/// The scenario that words of a title say: "KẾ HOẠCH NĂM 2024" a plan, "KẾT QUẢ THỰC HIỆN ..."
/// what was done.
std::optional<Scenario> scenario_of_title(const std::string& title);

}  // namespace tonghop
