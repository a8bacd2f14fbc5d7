// Tables whose rows are periods: "Tháng 1", "Tháng 2" below each other.
#pragma once

#include "config/mapping.hpp"

namespace tonghop {

/// Whether the label column names periods. Their headers then stand as `period` and as `place`: the
/// column is the label column, where else names of places would stand.
inline bool has_period_rows(const TableSpec& spec) {
    return spec.record.empty() && spec.indicator.empty() && !spec.period.empty() &&
           spec.place == spec.period;
}

}  // namespace tonghop
