#include "validate/rule.hpp"
#include "validate/short_totals.hpp"
#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

// Nothing unless every part has a figure: a part that was not reported is not zero.
std::optional<TotalTerms> terms_of(const Report& report, const TotalRule& rule,
                                   const Observation& total) {
    TotalTerms terms{&rule, &total, {}, {}, {}};
    SeriesKey key = total.key;
    for (const std::string& code : rule.parts) {
        key.indicator = code;
        const Observation* part = report.figure(key);
        if (part == nullptr) return std::nullopt;
        terms.parts.push_back(part);
        terms.sum += *part->amount.value;
        terms.rounding += part->rounding;
    }
    return terms;
}

void report_unequal(const TotalTerms& terms, const Configuration& config, Findings& findings) {
    const Observation& total = *terms.total;
    Finding finding = finding_on(total, "total-mismatch", Severity::error);
    finding.detail = "equal";
    const WrittenUnit unit = written_unit(total, config);
    tell_value(finding, total, unit);
    finding.expected = unit.of(terms.sum).to_string();
    finding.args["computed"] = finding.expected;
    finding.args["difference"] = unit.of(*total.amount.value - terms.sum).to_string();
    finding.args["parts"] = cells_of(terms.parts);
    findings.push_back(std::move(finding));
}

}  // namespace

std::string cells_of(const std::vector<const Observation*>& figures) {
    std::string cells;
    for (const Observation* figure : figures) {
        cells += (cells.empty() ? "" : ", ") + figure->source.cell->to_string();
    }
    return cells;
}

void check_totals(const Report& report, Findings& findings) {
    for (const TotalRule& rule : report.config.totals) {
        for (const Observation& total : report.observations) {
            if (total.key.indicator != rule.total || report.figure(total.key) != &total) continue;
            const auto terms = terms_of(report, rule, total);
            if (!terms) continue;
            const Decimal difference = *total.amount.value - terms->sum;
            const Decimal allowed = total.rounding + terms->rounding;
            if (rule.relation == TotalRule::Relation::at_least) {
                if (difference < -allowed) report_short_total(*terms, report.config, findings);
            } else if (abs(difference) > allowed) {
                report_unequal(*terms, report.config, findings);
            }
        }
    }
}

}  // namespace tonghop
