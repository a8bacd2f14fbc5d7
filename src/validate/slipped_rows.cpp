// A single figure that is a power of ten away from the others of its row.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "validate/unit_slip_finder.hpp"

namespace tonghop {

// A stock or a rate stays near its plan and last year's figure; a month of a flow need not.
void UnitSlipFinder::settle_rows() {
    using RowKey = std::tuple<std::string, std::string, std::uint32_t, std::string, std::string>;
    std::map<RowKey, std::vector<const Observation*>> rows;
    for (const Observation& figure : report_.observations) {
        if (!has_written_size(figure)) continue;
        const SourceCell& at = figure.source;
        rows[{at.file, at.sheet, at.cell->row, figure.key.place, figure.key.indicator}].push_back(
            &figure);
    }
    for (const auto& [key, row] : rows) settle_row(row);
}

void UnitSlipFinder::settle_row(const std::vector<const Observation*>& row) {
    const Indicator& indicator = *report_.config.indicators.find(row.front()->key.indicator);
    if (indicator.kind == IndicatorKind::flow) return;
    constexpr double kAlike = 0.3;  // within a factor of two
    const auto is_given = [](const Observation& figure) {
        return figure.key.period.kind() == Period::Kind::year;  // the plan, last year's figure
    };
    std::vector<double> given;
    for (const Observation* figure : row) {
        if (is_given(*figure) && !by_source_.contains(figure->source)) {
            given.push_back(magnitude(*figure->amount.value));
        }
    }
    if (given.empty()) return;
    const auto [low, high] = std::minmax_element(given.begin(), given.end());
    if (*high - *low > kAlike) return;
    const double usual = (*low + *high) / 2;
    for (const Observation* figure : row) {
        const auto found = by_source_.find(figure->source);
        const bool suspect = found != by_source_.end();
        if ((is_given(*figure) && !suspect) || slipped_.contains(figure->source)) continue;
        const Judged one = judged(*figure);
        for (const UnitCandidate& candidate : one.fitting) {
            const double alike = std::abs(candidate.tens) > 2 ? kAlike : kAlike / 3;
            const double meant = magnitude(*figure->amount.value) + candidate.tens;
            if (std::abs(meant - usual) > alike) continue;
            const bool part = suspect && findings_[found->second].detail == "fraction";
            if (part) explained_.insert(found->second);
            if (!suspect || part) {
                slip(*figure, one.unit, candidate, "figure", figure->source.cell, {figure});
            } else if (!explained_.contains(found->second)) {
                findings_[found->second].args["fits"] = candidate.unit->name;
                findings_[found->second].args["factor"] = slip_factor(candidate);
            }
            break;
        }
    }
}

}  // namespace tonghop
