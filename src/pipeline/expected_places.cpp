#include "pipeline/expected_places.hpp"

#include <algorithm>

#include "extract/places_during.hpp"

namespace tonghop {

bool anybody_may_report(const Profile& profile) {
    return profile.places.empty() && profile.parent.empty();
}

std::vector<const Place*> expected_places(const Configuration& config,
                                          const std::optional<Period>& period) {
    const Profile& profile = config.profile;
    // Who has to report is settled on the last day; a workbook alone may come from a commune that
    // ended within its period.
    const auto by_code = [](const Place* a, const Place* b) { return a->code < b->code; };
    if (anybody_may_report(profile) && period) {
        auto places = places_during(config.places, *period);
        std::stable_sort(places.begin(), places.end(), by_code);
        return places;
    }
    const auto expected = [&](const Place& place) {
        if (period && !place.valid_on(period->last_day())) return false;
        if (!profile.places.empty()) {
            return std::find(profile.places.begin(), profile.places.end(), place.code) !=
                   profile.places.end();
        }
        return profile.parent.empty() || place.parent == profile.parent;
    };
    std::vector<const Place*> places;
    for (const Place& place : config.places.all()) {
        if (expected(place)) places.push_back(&place);
    }
    std::stable_sort(places.begin(), places.end(), by_code);
    return places;
}

}  // namespace tonghop
