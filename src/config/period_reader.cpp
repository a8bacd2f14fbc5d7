#include "config/period_reader.hpp"

namespace tonghop {

std::optional<Period> read_period(const ValueReader& value) {
    const std::string text = value.text();
    auto period = Period::parse(text);
    if (!period && !text.empty()) {
        value.mistake(say("không hiểu kỳ {0}; viết như \"2024\", \"2024-Q2\", \"2024-06\"",
                          "the period {0} is not understood; write it as \"2024\", \"2024-Q2\", "
                          "\"2024-06\"",
                          in_quotes(text)));
    }
    return period;
}

std::optional<PeriodExpression> read_period_expression(const ValueReader& value) {
    static const std::vector<std::string> examples = {"{year}",     "{year-1}",       "{month}",
                                                      "{month-12}", "{year-to-date}", "{report}"};
    const std::string text = value.text();
    auto period = PeriodExpression::parse(text);
    if (!period && !text.empty()) {
        // Of what goes back in time, a near word may be of another time: "{report-1}" is no
        // "{report}".
        const bool back = text.find_first_of("-0123456789") != std::string::npos;
        const Wording meant = back ? Wording() : did_you_mean(text, examples);
        value.mistake(
            say("không hiểu kỳ {0}; viết một trong {1} hoặc một kỳ cố định như "
                "\"2024-06\"{2}",
                "the period {0} is not understood; write one of {1} or a fixed one as "
                "\"2024-06\"{2}",
                in_quotes(text), listed(examples), meant));
    }
    return period;
}

}  // namespace tonghop
