#include "cli/run_arguments.hpp"

#include <algorithm>
#include <chrono>

#include "base/error.hpp"
#include "cli/common_options.hpp"

namespace tonghop {

Period parse_period_argument(const std::string& text, Language messages) {
    if (const auto period = Period::parse(text)) return *period;
    throw UsageError(say(messages,
                         "--period: cần một kỳ như 2024-06, 2024-Q2, 2024-H1, 2024 hoặc "
                         "2024-01/2024-06, gặp \"",
                         "--period: expected a period such as 2024-06, 2024-Q2, 2024-H1, 2024 or "
                         "2024-01/2024-06, found \"") +
                     text + "\"");
}

void check_date_argument(const char* option, const std::string& text, Language messages) {
    const auto digits = [&](std::size_t from, std::size_t count) {
        unsigned value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            if (text[i] < '0' || text[i] > '9') return ~0U;
            value = value * 10 + static_cast<unsigned>(text[i] - '0');
        }
        return value;
    };
    if (text.size() == 10 && text[4] == '-' && text[7] == '-' && digits(0, 4) <= 9999) {
        const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(digits(0, 4))),
                                              std::chrono::month(digits(5, 2)),
                                              std::chrono::day(digits(8, 2))};
        if (day.ok()) return;
    }
    throw UsageError(option +
                     say(messages, ": cần một ngày như 2024-06-30, gặp \"",
                         ": expected a day such as 2024-06-30, found \"") +
                     text + "\"");
}

ExitCode exit_code_of(const Findings& findings, bool strict) {
    const bool stands = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.severity == Severity::error ||
               (strict && finding.severity == Severity::warning);
    });
    return stands ? kDoneWithErrors : kDone;
}

}  // namespace tonghop
