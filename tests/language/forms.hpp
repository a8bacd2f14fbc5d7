// Forms that tests of doubtful sheets share, as read_form takes them.
#pragma once

namespace tonghop::test {

/// The year's plan and the month beside each indicator.
inline constexpr const char* kMonthly = R"(
    "table": {
      "rows": { "indicator": "Chỉ tiêu", "unit": "ĐVT" },
      "columns": [
        { "header": "KH năm {year-number}", "scenario": "plan" },
        { "header": "TH T*", "scenario": "actual", "period": "{month}" } ]
    })";

/// A column for each village.
inline constexpr const char* kVillages = R"(
    "table": {
      "scenario": "actual", "period": "{month}",
      "rows": { "indicator": "Vật nuôi", "unit": "ĐVT" }, "columns": [ { "header": "{place}" } ]
    })";

}  // namespace tonghop::test
