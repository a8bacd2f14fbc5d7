#include "validate/unit_slips.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "normalise/figure_tail.hpp"
#include "validate/plausible.hpp"
#include "validate/unit_slip_finder.hpp"

namespace tonghop {

bool has_written_size(const Observation& figure) {
    return figure.unit_written && is_level(figure) && !figure.amount.value->is_zero();
}

double magnitude(const Decimal& value) {
    return std::log10(std::abs(value.to_double()));
}

std::string slip_factor(const UnitCandidate& meant) {
    return "1" + std::string(static_cast<std::size_t>(std::abs(meant.tens)), '0');
}

bool typed_as_fraction(const WrittenUnit& written, const UnitCandidate& meant) {
    return is_percent(written.text) && meant.tens == 2;
}

UnitSlipFinder::UnitSlipFinder(const Report& report, Findings& findings)
    : report_(report), findings_(findings) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].code == "value-out-of-range") by_source_[findings[i].source] = i;
    }
}

void UnitSlipFinder::settle() {
    settle_blocks();
    settle_rates();
    settle_rows();
    settle_fractions();
    Findings kept;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
        if (!explained_.contains(i)) kept.push_back(std::move(findings_[i]));
    }
    findings_ = std::move(kept);
    std::move(slips_.begin(), slips_.end(), std::back_inserter(findings_));
}

Judged UnitSlipFinder::judged(const Observation& figure) const {
    Judged one{&figure, written_unit(figure, report_.config), {}, {}, false};
    const Indicator& indicator = *report_.config.indicators.find(figure.key.indicator);
    for (const UnitCandidate& candidate : unit_candidates(one.unit, report_.config)) {
        const bool fits = in_range(candidate.of(*figure.amount.value), indicator, figure.key);
        if (fits) one.fitting.push_back(candidate);
    }
    const auto found = by_source_.find(figure.source);
    if (found != by_source_.end() && findings_[found->second].detail == "fraction") {
        one.finding = found->second;
        one.far_off = true;
    } else if (found != by_source_.end() && findings_[found->second].detail == "plausible") {
        one.finding = found->second;
        const Decimal& value = *figure.amount.value;
        const auto low = lower_bound(indicator, figure.key);
        one.far_off =
            outside(value * 2, low, {}) ||
            outside(value, {},
                    indicator.plausible.high ? std::optional(*indicator.plausible.high * 2)
                                             : std::nullopt);
    }
    return one;
}

void UnitSlipFinder::slip(const Observation& figure, const WrittenUnit& unit,
                          const UnitCandidate& meant, std::string detail,
                          std::optional<CellRef> cell,
                          const std::vector<const Observation*>& figures) {
    Finding finding = finding_on(figure, "unit-slip", Severity::warning);
    finding.source.cell = cell;
    finding.expected = meant.unit->name;
    tell_value(finding, figure, unit);
    finding.args["count"] = std::to_string(figures.size());
    finding.args["factor"] = slip_factor(meant);
    // The figures that it holds for, which all stand in totals.
    for (const Observation* one : figures) {
        std::string& cells = finding.args["cells"];
        cells += (cells.empty() ? "" : ", ") + one->source.cell->to_string();
    }
    if (detail == "unit") {
        finding.found = unit.text;
        if (typed_as_fraction(unit, meant)) {
            detail = "fraction";
            finding.expected = meant.of(*figure.amount.value).to_string();
        }
        finding.scenario.reset();
        finding.period.reset();
    }
    finding.detail = std::move(detail);
    slipped_.insert(figure.source);
    slips_.push_back(std::move(finding));
}

void settle_unit_slips(const Report& report, Findings& findings) {
    UnitSlipFinder(report, findings).settle();
}

}  // namespace tonghop
