// A rate that does not follow from its terms, unless one of the three is meant in another unit.
#include <algorithm>

#include "validate/ratio.hpp"
#include "validate/unit_slip_finder.hpp"

namespace tonghop {

void UnitSlipFinder::settle_rates() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
        if (findings_[i].code != "derived-mismatch" || findings_[i].detail != "ratio") continue;
        const auto rate = std::find_if(
            report_.observations.begin(), report_.observations.end(), [&](const auto& o) {
                return o.source == findings_[i].source && o.key.indicator == findings_[i].indicator;
            });
        settle_rate(*rate, i);
    }
}

// 2150 tấn from 55 ha at 39,1 tạ/ha: 2150 tạ would be right, and nothing else would.
void UnitSlipFinder::settle_rate(const Observation& rate, std::size_t finding) {
    const auto terms = ratio_terms(report_, rate);
    if (!terms) return;
    std::vector<std::pair<const Observation*, UnitCandidate>> ways;
    for (const Observation* member : {terms->rate, terms->numerator, terms->denominator}) {
        if (!member->unit_cell || slipped_.contains(member->source)) continue;
        for (const UnitCandidate& candidate : judged(*member).fitting) {
            Observation meant = *member;
            meant.amount.value = candidate.of(*member->amount.value);
            meant.rounding = candidate.of(member->rounding);
            const auto pick = [&](const Observation* o) -> const Observation& {
                return o == member ? meant : *o;
            };
            if (holds(*terms, pick(terms->rate), pick(terms->numerator), pick(terms->denominator))
                    .value_or(false)) {
                ways.emplace_back(member, candidate);
            }
        }
    }
    if (ways.size() != 1) return;
    const Observation& member = *ways.front().first;
    explained_.insert(finding);
    SourceCell cell = member.source;
    cell.cell = member.unit_cell;
    if (slipped_.insert(cell).second) {
        slip(member, written_unit(member, report_.config), ways.front().second, "unit",
             member.unit_cell, {&member});
    }
}

}  // namespace tonghop
