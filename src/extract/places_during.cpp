#include "extract/places_during.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace tonghop {
namespace {

std::string first_day(const Period& period) {
    return fmt::format("{:04}-{:02}-01", period.year(), period.first_month());
}

}  // namespace

std::vector<const Place*> places_during(const PlaceRegister& places, const Period& period) {
    const std::string first = first_day(period);
    const std::string last = period.last_day();
    std::vector<const Place*> valid;
    std::set<std::pair<std::string, PlaceType>> called;
    for (const Place& place : places.all()) {
        if (!place.valid_on(last)) continue;
        valid.push_back(&place);
        called.emplace(fold(place.name), place.type);
    }
    for (const Place& place : places.all()) {
        const bool ended = place.valid_on(first) && !place.valid_on(last);
        if (ended && !called.contains({fold(place.name), place.type})) valid.push_back(&place);
    }
    return valid;
}

std::vector<const Place*> places_meant(const PlaceRegister& places, const Period& period,
                                       const Workbook& workbook, const Sheet& sheet,
                                       HeadingRows rows, const ReportSpec& spec) {
    std::vector<const Place*> candidates = places_during(places, period);
    const std::string last = period.last_day();
    const auto named = stated_places(workbook, sheet, rows, spec, candidates);
    const bool ended = std::any_of(named.begin(), named.end(),
                                   [&](const auto& one) { return !one.value->valid_on(last); });
    if (!ended) return candidates;
    const std::string first = first_day(period);
    candidates.clear();
    for (const Place& place : places.all()) {
        if (place.valid_on(first)) candidates.push_back(&place);
    }
    return candidates;
}

std::string day_of(const PlaceRegister& places, const std::string& code, const Period& period) {
    const std::string last = period.last_day();
    return places.find(code, last) != nullptr ? last : first_day(period);
}

}  // namespace tonghop
