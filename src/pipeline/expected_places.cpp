#include "pipeline/expected_places.hpp"

#include <algorithm>

namespace tonghop {

std::vector<const Place*> expected_places(const Configuration& config,
                                          const std::optional<Period>& period) {
    const Profile& profile = config.profile;
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
    std::stable_sort(places.begin(), places.end(),
                     [](const Place* a, const Place* b) { return a->code < b->code; });
    return places;
}

}  // namespace tonghop
