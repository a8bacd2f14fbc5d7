#include "validate/short_totals.hpp"

#include <algorithm>

#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

using Figures = std::vector<const Observation*>;

bool is_out_of_range(const Observation& figure, const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == "value-out-of-range" && finding.source == figure.source &&
               finding.indicator == figure.key.indicator;
    });
}

bool exceeds(const Observation& part, const Observation& total) {
    return *part.amount.value > *total.amount.value + total.rounding + part.rounding;
}

Figures suspects_of(const TotalTerms& terms, const Findings& findings) {
    Figures doubtful;
    if (is_out_of_range(*terms.total, findings)) doubtful.push_back(terms.total);
    for (const Observation* part : terms.parts) {
        if (is_out_of_range(*part, findings)) doubtful.push_back(part);
    }
    if (!doubtful.empty()) return doubtful;
    Figures suspects{terms.total};
    for (const Observation* part : terms.parts) {
        if (exceeds(*part, *terms.total)) suspects.push_back(part);
    }
    return suspects;
}

Finding finding_about(const Observation& figure, bool suspect, const Configuration& config) {
    Finding finding =
        finding_on(figure, "total-mismatch", suspect ? Severity::error : Severity::warning);
    tell_value(finding, figure, written_unit(figure, config));
    return finding;
}

void report_total(const TotalTerms& terms, bool suspect, const Configuration& config,
                  Findings& findings) {
    const Observation& total = *terms.total;
    const WrittenUnit unit = written_unit(total, config);
    Finding finding = finding_about(total, suspect, config);
    finding.detail = "at-least";
    finding.expected = unit.of(terms.sum).to_string();
    finding.args["computed"] = finding.expected;
    finding.args["difference"] = unit.of(*total.amount.value - terms.sum).to_string();
    finding.args["parts"] = cells_of(terms.parts);
    findings.push_back(std::move(finding));
}

void report_part(const TotalTerms& terms, const Observation& part, bool suspect,
                 const Configuration& config, Findings& findings) {
    Finding finding = finding_about(part, suspect, config);
    finding.detail = "part";
    finding.expected = written_unit(part, config).of(*terms.total->amount.value).to_string();
    finding.args["other_value"] = finding.expected;
    finding.args["other"] = terms.total->source.cell->to_string();
    finding.args["section"] = terms.total->key.indicator;
    Figures others = terms.parts;
    std::erase(others, &part);
    if (!exceeds(part, *terms.total)) finding.args["parts"] = cells_of(others);
    findings.push_back(std::move(finding));
}

}  // namespace

void report_short_total(const TotalTerms& terms, const Configuration& config, Findings& findings) {
    const Figures suspects = suspects_of(terms, findings);
    const auto is_suspect = [&](const Observation* figure) {
        return std::find(suspects.begin(), suspects.end(), figure) != suspects.end();
    };
    report_total(terms, is_suspect(terms.total), config, findings);
    const bool alone = std::any_of(terms.parts.begin(), terms.parts.end(),
                                   [&](const auto* part) { return exceeds(*part, *terms.total); });
    for (const Observation* part : terms.parts) {
        // Beside a part that alone exceeds the total the others are not in question.
        if (alone && !exceeds(*part, *terms.total) && !is_suspect(part)) continue;
        report_part(terms, *part, is_suspect(part), config, findings);
    }
}

}  // namespace tonghop
