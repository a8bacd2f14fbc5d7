// Periods in configuration files: fixed ones ("2024-06") and those relative to the report.
#pragma once

#include <optional>

#include "config/json_reader.hpp"
#include "config/period_expression.hpp"

namespace tonghop {

std::optional<Period> read_period(const ValueReader& value);
std::optional<PeriodExpression> read_period_expression(const ValueReader& value);

}  // namespace tonghop
