#include "report/place_cell.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/finding_text.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

/// "đạt" of an indicator that counts who has achieved is a number; elsewhere it is a text.
bool counts_as_number(const Indicator& indicator, const Amount& amount) {
    return amount.value.has_value() && (amount.comparator == Comparator::equal ||
                                        (amount.comparator == Comparator::achieve &&
                                         indicator.over_places.kind == Aggregation::count_true));
}

void fill_figure(PlaceCell& cell, const Indicator& indicator, const Observation& observation) {
    switch (observation.status) {
        case Status::reported:
        case Status::carried:
        case Status::estimated:
            if (counts_as_number(indicator, observation.amount)) {
                cell.number = observation.amount.value;
            } else {
                cell.text = amount_words(observation.amount, Language::vietnamese);
            }
            return;
        case Status::nil:
            cell.number = Decimal(0);
            cell.nil = true;
            return;
        case Status::not_applicable:
            cell.text = "x";
            return;
        case Status::rejected:
            cell.mark = PlaceCell::Mark::rejected;
            return;
        case Status::missing:
            return;
    }
}

}  // namespace

PlaceCell place_cell(const RollupFrame& frame, const Indicator& indicator,
                     const Observation* observation) {
    PlaceCell cell;
    if (observation == nullptr) {
        return cell;
    }
    fill_figure(cell, indicator, *observation);
    if (!observation->source.cell) {
        return cell;
    }
    const RollupContent& content = frame.content();
    for (const Finding* finding : frame.findings_at(observation->source)) {
        if (finding->severity == Severity::info) {
            continue;
        }
        cell.mark = std::max(cell.mark, PlaceCell::Mark::look);
        const auto factor = finding->args.find("factor");
        if (factor != finding->args.end()) cell.slip = factor->second;
        const FindingText text = render(*finding, content.config, content.language);
        cell.comment += fmt::format("{}. {}\n", capitalised(text.what), text.remedy);
    }
    if (cell.mark != PlaceCell::Mark::none) {
        cell.comment += observation->source.to_string();
    }
    return cell;
}

}  // namespace tonghop
