#include "validate/two_units.hpp"

#include <algorithm>

#include "model/quantity.hpp"
#include "normalise/unit_text.hpp"
#include "validate/plausible.hpp"
#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

bool says_two_units(const Finding& finding) {
    return finding.code == "unit-mismatch" && finding.detail == "two-units";
}

/// The figures that the finding is about.
std::vector<const Observation*> figures_of(const Finding& finding, const Report& report) {
    std::vector<const Observation*> figures;
    for (const Observation& figure : report.observations) {
        SourceCell unit = figure.source;
        unit.cell = figure.unit_cell;
        const bool meant = unit == finding.source && figure.key.indicator == finding.indicator;
        if (meant && is_level(figure) && !figure.amount.value->is_zero()) {
            figures.push_back(&figure);
        }
    }
    return figures;
}

bool is_plausible(const Decimal& value, const Observation& figure, const Configuration& config) {
    const Indicator& indicator = *config.indicators.find(figure.key.indicator);
    return in_range(value, indicator, figure.key) &&
           !is_part_of_one(value, indicator, config.units);
}

// The same number in the other unit of measure.
bool fits_other(const Observation& figure, const UnitOfMeasure& other,
                const Configuration& config) {
    const WrittenUnit unit = written_unit(figure, config);
    const Decimal number = unit.of(*figure.amount.value);
    return is_plausible(convert({number, &other}, *unit.own).value, figure, config);
}

void ask_figures(const Report& report, Finding& finding) {
    const auto figures = figures_of(finding, report);
    if (figures.empty()) return;
    const Configuration& config = report.config;
    const UnitOfMeasure& own = *config.units.by_name(figures.front()->unit);
    const UnitOfMeasure* other =
        resolve_unit(finding.expected, config.units, own.canonical, config.profile.region).unit;
    if (other == nullptr || !convertible(*other, own)) return;
    const bool used = std::all_of(figures.begin(), figures.end(), [&](const auto* figure) {
        return is_plausible(*figure->amount.value, *figure, config);
    });
    const auto other_fits = [&](const auto* figure) { return fits_other(*figure, *other, config); };
    if (used && std::none_of(figures.begin(), figures.end(), other_fits)) {
        finding.severity = Severity::info;
        finding.args["fits"] = finding.found;
    } else if (!used && std::all_of(figures.begin(), figures.end(), other_fits)) {
        finding.args["fits"] = finding.expected;
    }
}

// Whether a slip says the same; it then names the other cell too.
bool is_told(const Finding& two, Findings& findings) {
    for (Finding& slip : findings) {
        if (slip.code != "unit-slip" || slip.source != two.source) continue;
        slip.args["other"] = two.args.at("other");
        slip.args["other_value"] = two.expected;
        return true;
    }
    return false;
}

}  // namespace

void settle_two_units(const Report& report, Findings& findings) {
    std::vector<bool> told(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!says_two_units(findings[i])) continue;
        told[i] = is_told(findings[i], findings);
        if (!told[i]) ask_figures(report, findings[i]);
    }
    Findings kept;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!told[i]) kept.push_back(std::move(findings[i]));
    }
    findings = std::move(kept);
}

}  // namespace tonghop
