#include "detect/common_parent.hpp"

#include <map>
#include <set>

#include "normalise/place_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kFewest = 3;  // names, before their parent counts as meant

}  // namespace

const Place* common_parent(const std::vector<std::string>& names, const PlaceRegister& places,
                           const Period& period) {
    const std::string day = period.last_day();
    std::set<std::string> parents;
    for (const Place& place : places.all()) {
        if (place.valid_on(day) && !place.parent.empty()) parents.insert(place.parent);
    }
    const Place* best = nullptr;
    for (const std::string& parent : parents) {
        const auto children = places.children(parent, day);
        std::size_t found = 0;
        for (const std::string& name : names) {
            if (find_places(name, children).size() == 1) ++found;
        }
        // A row of totals is no part.
        if (found < kFewest || found + 2 < names.size()) continue;
        if (best != nullptr) return nullptr;
        best = places.find(parent, day);
    }
    return best;
}

}  // namespace tonghop
