#include <algorithm>

#include "validate/rule.hpp"

namespace tonghop {
namespace {

constexpr int kCheckDigits = 10;
// A percentage is written with two digits at most, whatever a cell stores.
const Decimal kLeastTolerance = *Decimal::parse("0.05");

struct Operands {
    Period actual;
    Scenario base_scenario;
    Period base;
};

Operands operands(DerivedCheck check, const Period& actual, const Period& report) {
    switch (check) {
        case DerivedCheck::percent_of_plan:
            return {actual, Scenario::plan, report.whole_year()};
        case DerivedCheck::percent_of_last_year:
            return {actual, Scenario::actual, report.whole_year().years_later(-1)};
        case DerivedCheck::percent_of_same_period:
            break;
    }
    return {actual, Scenario::actual, actual.years_later(-1)};
}

std::optional<Decimal> percent(const Report& report, const DerivedFigure& figure,
                               const Operands& of) {
    const Observation* actual =
        report.figure({figure.place, figure.indicator, Scenario::actual, of.actual});
    const Observation* base =
        report.figure({figure.place, figure.indicator, of.base_scenario, of.base});
    if (actual == nullptr || base == nullptr || base->amount.value->is_zero()) return std::nullopt;
    return (*actual->amount.value * 100).divided_by(*base->amount.value, kCheckDigits);
}

// The cumulative figure where the form has one; else that of the report's own period.
Period compared_period(const Report& report, const DerivedFigure& figure) {
    const Period cumulative = report.period.year_to_date();
    const SeriesKey key{figure.place, figure.indicator, Scenario::actual, cumulative};
    return report.has(key) ? cumulative : report.period;
}

}  // namespace

// Communes divide the cumulative figure by the plan, or the month's where the form has no
// cumulative column; where that figure is not usable nothing is claimed.
void check_derived_columns(const Report& report, Findings& findings) {
    for (const DerivedFigure& figure : report.derived) {
        const Period actual = compared_period(report, figure);
        const auto expected =
            percent(report, figure, operands(figure.check, actual, report.period));
        const Decimal tolerance = std::max(figure.rounding, kLeastTolerance);
        if (!expected || abs(*expected - figure.percent) <= tolerance) continue;
        Finding finding;
        finding.code = "derived-mismatch";
        finding.severity = Severity::warning;
        finding.detail = "percent";
        finding.place = figure.place;
        finding.indicator = figure.indicator;
        finding.source = figure.source;
        finding.found = figure.percent.to_string();
        finding.expected = expected->rounded(2).to_string();
        finding.args["computed"] = finding.expected;
        finding.args["unit"] = "%";
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
