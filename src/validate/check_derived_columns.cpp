#include <algorithm>

#include "validate/rule.hpp"

namespace tonghop {
namespace {

constexpr int kCheckDigits = 10;
// A percentage is written with two digits at most, whatever a cell stores.
const Decimal kLeastTolerance = *Decimal::parse("0.05");

struct Operands {
    Period compared;
    Scenario base_scenario;
    Period base;
};

Operands operands(DerivedCheck check, const Period& compared, const Period& report) {
    switch (check) {
        case DerivedCheck::percent_of_plan:
        case DerivedCheck::difference_from_plan:
            return {compared, Scenario::plan, report.whole_year()};
        case DerivedCheck::percent_of_last_year:
        case DerivedCheck::difference_from_last_year:
            return {compared, Scenario::actual, report.whole_year().years_later(-1)};
        case DerivedCheck::percent_of_same_period:
        case DerivedCheck::difference_from_same_period:
        case DerivedCheck::total:  // ClaimedTotal
        case DerivedCheck::count:
            break;
    }
    return {compared, Scenario::actual, compared.years_later(-1)};
}

bool is_percent(DerivedCheck check) {
    return check == DerivedCheck::percent_of_plan || check == DerivedCheck::percent_of_last_year ||
           check == DerivedCheck::percent_of_same_period;
}

struct Expected {
    Decimal value;
    Decimal rounding;  ///< what the rounding of its operands may hide
};

std::optional<Expected> recomputed(const Report& report, const DerivedFigure& figure,
                                   const Operands& of) {
    const Observation* compared = report.figure(
        {figure.place, figure.indicator, figure.scenario.value_or(Scenario::actual), of.compared});
    const Observation* base =
        report.figure({figure.place, figure.indicator, of.base_scenario, of.base});
    if (compared == nullptr || base == nullptr) return std::nullopt;
    if (!is_percent(figure.check)) {
        return Expected{*compared->amount.value - *base->amount.value,
                        compared->rounding + base->rounding};
    }
    if (base->amount.value->is_zero()) return std::nullopt;
    return Expected{(*compared->amount.value * 100).divided_by(*base->amount.value, kCheckDigits),
                    kLeastTolerance};
}

// What the column says; else the cumulative figure where the form has one; else that of the
// report's own period.
Period compared_period(const Report& report, const DerivedFigure& figure) {
    if (figure.period) return *figure.period;
    const Period cumulative = report.period.year_to_date();
    const SeriesKey key{figure.place, figure.indicator, Scenario::actual, cumulative};
    if (report.has(key)) return cumulative;
    // "KH giao 2024" beside the coverage of June, in a report of six months.
    const Period month = report.period.month_later(0);
    return report.has({figure.place, figure.indicator, Scenario::actual, month}) ? month
                                                                                 : report.period;
}

}  // namespace

// Communes divide the cumulative figure by the plan, or the month's where the form has no
// cumulative column; where that figure is not usable nothing is claimed.
void check_derived_columns(const Report& report, Findings& findings) {
    for (const DerivedFigure& figure : report.derived) {
        const Period compared = compared_period(report, figure);
        const auto expected =
            recomputed(report, figure, operands(figure.check, compared, report.period));
        if (!expected) continue;
        const Decimal tolerance = is_percent(figure.check)
                                      ? std::max(figure.rounding, kLeastTolerance)
                                      : figure.rounding + expected->rounding;
        if (abs(expected->value - figure.value) <= tolerance) continue;
        Finding finding;
        finding.code = "derived-mismatch";
        finding.severity = Severity::warning;
        finding.detail = is_percent(figure.check) ? "percent" : "difference";
        finding.place = figure.place;
        finding.indicator = figure.indicator;
        finding.source = figure.source;
        finding.found = figure.value.to_string();
        finding.expected = expected->value.rounded(2).to_string();
        finding.args["computed"] = finding.expected;
        finding.args["unit"] =
            is_percent(figure.check) ? "%" : report.config.indicators.find(figure.indicator)->unit;
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
