#include "config/finish.hpp"

#include "config/cross_checks.hpp"

namespace tonghop {

Configuration finish(Draft& draft, bool complete) {
    Configuration result;
    for (const auto& unit : draft.units) result.units.add(unit.value);
    check_units(draft);
    check_indicators(draft, result.units);
    check_places(draft);
    check_rules(draft, result.units);
    if (!draft.has_gaps) check_references(draft, result.units, complete);

    for (auto& indicator : draft.indicators) result.indicators.add(std::move(indicator.value));
    for (auto& place : draft.places) result.places.add(std::move(place.value));
    for (auto& total : draft.totals) result.totals.push_back(std::move(total.value));
    result.abbreviations = std::move(draft.abbreviations);
    result.wording = std::move(draft.wording);
    for (auto& mapping : draft.mappings) result.mappings.push_back(std::move(mapping.value));
    if (draft.profile) result.profile = std::move(draft.profile->value);
    return result;
}

}  // namespace tonghop
