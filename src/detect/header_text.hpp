// What one text of a header says: a scenario, a time, that the column is derived; and what is left.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.hpp"
#include "normalise/period_scan.hpp"

namespace tonghop {

/// Times that a header names without a number.
enum class TimeWord {
    none,
    report,             ///< "trong kỳ", "kỳ báo cáo"
    report_before,      ///< "kỳ trước"
    month,              ///< "trong tháng"
    month_before,       ///< "tháng trước"
    quarter,            ///< "trong quý", "quý báo cáo"
    quarter_before,     ///< "quý trước"
    same_month_before,  ///< "cùng tháng năm trước"
    to_date,            ///< "lũy kế", "từ đầu năm"
    same_before,        ///< "cùng kỳ"
    year,               ///< "cả năm", "trong năm", "cuối năm"
    year_before,        ///< "năm trước"
    year_start          ///< "đầu năm": what stood at the end of the year before
};

struct HeaderText {
    std::optional<Scenario> scenario;
    TimeWord time = TimeWord::none;
    bool to_date = false;  ///< "lũy kế", whatever time it says besides: "LK cùng kỳ"
    std::vector<PeriodMention> mentions;
    bool compared = false;  ///< "so với", "% KH": worked out from other columns
    bool changed = false;   ///< "tăng", "giảm": so, unless an indicator is called so
    bool per_cent = false;
    bool remark = false;  ///< "Ghi chú": nothing of this column is a figure
    bool total = false;   ///< "Toàn xã", "Cộng": adds up other columns
    std::string unit;     ///< in brackets at the end, or all there is
    /// The words that none of this explains, as written, in order; empty: all is understood.
    std::string rest;
    /// The text without scenario and time, numbers included; empty words such as "số" stay.
    std::string name;
};

/// In a table of `money` "DT" is dự toán, what is planned; elsewhere it is diện tích.
HeaderText read_header_text(std::string_view text, bool money = false);

}  // namespace tonghop
