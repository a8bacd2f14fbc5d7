#include "validate/rule.hpp"
#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

struct Parts {
    Decimal sum;
    Decimal rounding;
    std::string cells;  // "D12, D13"
};

// Nothing unless every part has a figure: a part that was not reported is not zero.
std::optional<Parts> add_up(const Report& report, const TotalRule& rule, SeriesKey key) {
    Parts parts;
    for (const std::string& code : rule.parts) {
        key.indicator = code;
        const Observation* part = report.figure(key);
        if (part == nullptr) return std::nullopt;
        parts.sum += *part->amount.value;
        parts.rounding += part->rounding;
        if (!parts.cells.empty()) parts.cells += ", ";
        parts.cells += part->source.cell->to_string();
    }
    return parts;
}

}  // namespace

void check_totals(const Report& report, Findings& findings) {
    for (const TotalRule& rule : report.config.totals) {
        for (const Observation& total : report.observations) {
            if (total.key.indicator != rule.total || report.figure(total.key) != &total) continue;
            const auto parts = add_up(report, rule, total.key);
            if (!parts) continue;
            const Decimal difference = *total.amount.value - parts->sum;
            const Decimal allowed = total.rounding + parts->rounding;
            const bool holds = rule.relation == TotalRule::Relation::equal
                                   ? abs(difference) <= allowed
                                   : difference >= -allowed;
            if (holds) continue;
            Finding finding = finding_on(total, "total-mismatch", Severity::error);
            finding.detail = rule.relation == TotalRule::Relation::equal ? "equal" : "at-least";
            const WrittenUnit unit = written_unit(total, report.config);
            tell_value(finding, total, unit);
            finding.expected = unit.of(parts->sum).to_string();
            finding.args["computed"] = finding.expected;
            finding.args["difference"] = unit.of(difference).to_string();
            finding.args["parts"] = parts->cells;
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace tonghop
