// What captures of a header stand for: "T6" is June of the report's year.
#pragma once

#include <optional>
#include <string>

#include "model/period.hpp"
#include "model/scenario.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {

/// The text captured as `name`, the last one if there are several; nothing if there is none.
std::optional<std::string> captured_text(const Captures& captures, std::string_view name);

/// The one period that `text` names in a report of `year`. Six months count from January, so they
/// are a cumulative span; nothing if it names none or several.
std::optional<Period> period_named(const std::string& text, int year);

/// The same where the text says nothing else: "Tháng 1", "Cộng quý I". "Cùng kỳ năm 2024" is not
/// the year 2024; "Cả năm" is all of `year`.
std::optional<Period> period_alone(const std::string& text, int year);

/// The same of a row below `header`, which may say what a bare number counts: "3" below "Tháng".
std::optional<Period> period_of_row(const std::string& header, const std::string& label, int year);

/// "Cùng kỳ", "Cùng kỳ năm 2023" in a report of the first months of 2024: those of 2023. In a
/// report of one month or quarter it may be that one or all until then: nothing.
std::optional<Period> same_period_before(const std::string& text, const Period& report);

/// "KH năm 2024", "Ước cả năm": a period of which that is said; nothing if `text` is no such label.
struct ScenarioOfPeriod {
    Scenario scenario;
    Period period;
};
std::optional<ScenarioOfPeriod> scenario_and_period(const std::string& text, int year);

/// The period that {period}, or {month-number} and {year-number}, name in a report for `report`.
std::optional<Period> captured_period(const Captures& captures, const Period& report);

std::optional<Scenario> captured_scenario(const Captures& captures);

/// Whether periods and scenarios are ones. Places and indicators depend on the report. Without a
/// period of the report, a month of some year will do.
bool are_understood(const Captures& captures, const std::optional<Period>& report);

}  // namespace tonghop
