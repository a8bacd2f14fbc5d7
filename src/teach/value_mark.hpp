// "giá trị: thực hiện 6 tháng 2024, = pop.total, đvt: người": what a mark says of a column.
#pragma once

#include <optional>
#include <string>

#include "detect/lexicon.hpp"
#include "model/mark_problem.hpp"
#include "teach/marks.hpp"

namespace tonghop {

struct ValueMark {
    std::optional<Scenario> scenario;
    std::optional<Period> period;
    std::string indicator;
    std::string unit;
};

/// Parts between commas or semicolons: "= " an indicator, "đvt " a unit of measure, else scenario
/// and period, in Vietnamese (with or without tones) or English, or as in a mapping ("2024-06").
/// `report` completes a period without a year.
ValueMark read_value_mark(const Mark& mark, const std::optional<Period>& report,
                          const Lexicon& lexicon, const std::string& file, MarkProblems& problems);

/// The code of the indicator that `text` names, by code, name or label; empty, and a problem, if
/// there is none or more than one.
std::string indicator_of(const std::string& text, const Mark& mark, const Lexicon& lexicon,
                         const std::string& file, MarkProblems& problems);

}  // namespace tonghop
