#include <algorithm>

#include "validate/rule.hpp"
#include "validate/written_unit.hpp"

namespace tonghop {
namespace {

using BySource = std::map<SourceCell, const Observation*>;

struct Sum {
    Decimal value;
    Decimal rounding;
};

// Nothing unless every part has a figure: a part that was not reported is not zero. What does not
// apply to a place adds nothing.
std::optional<Sum> add_up(const ClaimedTotal& claim, const BySource& by_source) {
    Sum sum;
    for (const auto* cells : {&claim.parts, &claim.less}) {
        for (const CellRef& cell : *cells) {
            SourceCell source = claim.figure.source;
            source.cell = cell;
            const auto part = by_source.find(source);
            if (part == by_source.end()) return std::nullopt;
            if (part->second->status == Status::not_applicable) continue;
            if (!is_plain_figure(*part->second)) return std::nullopt;
            const Decimal& value = *part->second->amount.value;
            sum.value += cells == &claim.parts ? value : -value;
            sum.rounding += part->second->rounding;
        }
    }
    return sum;
}

// "C8:C14" where cells follow each other, else one by one.
std::string spelt(const std::vector<CellRef>& cells) {
    constexpr std::size_t kFew = 4;
    std::string text;
    if (cells.size() > kFew) {
        return CellRange{cells.front(), cells.back()}.to_string();
    }
    for (const CellRef& cell : cells) text += (text.empty() ? "" : ", ") + cell.to_string();
    return text;
}

// A rule of the catalogue may have said so already.
bool is_told(const Observation& total, const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == "total-mismatch" && finding.detail != "part" &&
               finding.source == total.source && finding.indicator == total.key.indicator;
    });
}

}  // namespace

void check_claimed_totals(const Report& report, Findings& findings) {
    BySource by_source;
    for (const Observation& observation : report.observations) {
        by_source.emplace(observation.source, &observation);
    }
    for (const ClaimedTotal& claim : report.totals) {
        const auto observed = by_source.find(claim.figure.source);
        const Observation& total = observed == by_source.end() ? claim.figure : *observed->second;
        const auto sum = is_plain_figure(total) ? add_up(claim, by_source) : std::nullopt;
        if (!sum) continue;
        const Decimal difference = *total.amount.value - sum->value;
        if (abs(difference) <= total.rounding + sum->rounding) continue;
        if (is_told(total, findings)) continue;
        const Severity severity = claim.loose ? Severity::warning : Severity::error;
        Finding finding = finding_on(total, "total-mismatch", severity);
        finding.detail = "equal";
        const WrittenUnit unit = written_unit(total, report.config);
        tell_value(finding, total, unit);
        finding.expected = unit.of(sum->value).to_string();
        finding.args["computed"] = finding.expected;
        finding.args["difference"] = unit.of(difference).to_string();
        finding.args["parts"] = spelt(claim.parts);
        findings.push_back(std::move(finding));
    }
}

}  // namespace tonghop
