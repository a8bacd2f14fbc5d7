#include "config/period_expression.hpp"

#include <array>
#include <charconv>

namespace tonghop {
namespace {

struct Name {
    std::string_view text;
    PeriodExpression::Base base;
};

// The longer name first: "{year-to-date}" begins like "{year}".
constexpr std::array<Name, 5> kNames = {{
    {"year-to-date", PeriodExpression::Base::year_to_date},
    {"year", PeriodExpression::Base::year},
    {"quarter", PeriodExpression::Base::quarter},
    {"month", PeriodExpression::Base::month},
    {"report", PeriodExpression::Base::report},
}};

/// "" is 0, "-12" is 12; nothing else is a way back.
std::optional<int> parse_back(std::string_view text) {
    constexpr std::size_t kMaxDigits = 3;
    if (text.empty()) return 0;
    if (text.front() != '-' || text.size() == 1 || text.size() > kMaxDigits + 1)
        return std::nullopt;
    int back = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, back);
    const bool whole = error == std::errc{} && stop == end && back > 0;
    return whole ? std::optional(back) : std::nullopt;
}

}  // namespace

std::optional<PeriodExpression> PeriodExpression::parse(std::string_view text) {
    if (!text.starts_with('{') || !text.ends_with('}')) {
        const std::optional<Period> fixed = Period::parse(text);
        if (!fixed) return std::nullopt;
        return PeriodExpression{Base::fixed, 0, fixed};
    }
    const std::string_view inner = text.substr(1, text.size() - 2);
    for (const Name& name : kNames) {
        if (!inner.starts_with(name.text)) continue;
        const std::optional<int> back = parse_back(inner.substr(name.text.size()));
        if (!back || (name.base == Base::report && *back != 0)) return std::nullopt;
        return PeriodExpression{name.base, *back, std::nullopt};
    }
    return std::nullopt;
}

Period PeriodExpression::resolve(const Period& report) const {
    switch (base) {
        case Base::report:
            // What is reported for the first six months is what came together from January on.
            return report.kind() == Period::Kind::half && report.first_month() == 1
                       ? report.year_to_date()
                       : report;
        case Base::year:
            return report.whole_year().years_later(-back);
        case Base::quarter: {
            constexpr int kMonths = 3;
            const Period within = report.month_later(-back * kMonths);
            return Period::quarter(within.year(), (within.first_month() - 1) / kMonths + 1);
        }
        case Base::month:
            return report.month_later(-back);
        case Base::year_to_date:
            return report.month_later(-back).year_to_date();
        case Base::fixed:
            break;
    }
    return fixed.value_or(report);
}

}  // namespace tonghop
