#include "config/cross_checks.hpp"

#include <algorithm>
#include <map>

namespace tonghop {

namespace {

using PlacesByCode = std::map<std::string_view, std::vector<const Located<Place>*>>;

int level(PlaceType type) {
    switch (type) {
        case PlaceType::village:
            return 0;
        case PlaceType::commune:
        case PlaceType::town:
        case PlaceType::ward:
            return 1;
        case PlaceType::district:
            return 2;
        case PlaceType::province:
            break;
    }
    return 3;
}

/// Days are "YYYY-MM-DD", which order as text; an empty end is open.
bool overlap(const Place& a, const Place& b) {
    const bool a_ends_before = !a.valid_to.empty() && a.valid_to < b.valid_from;
    const bool b_ends_before = !b.valid_to.empty() && b.valid_to < a.valid_from;
    return !a_ends_before && !b_ends_before;
}

void check_validity(Located<Place>& place, const PlacesByCode& places) {
    if (place.value.code.empty()) return;
    for (const auto* other : places.at(place.value.code)) {
        if (other == &place) return;  // each pair once, at the later one
        if (!overlap(place.value, other->value)) continue;
        const Spot first = other->at.spot();
        place.at.optional("code").mistake(say(
            "mã {0} có hiệu lực trùng ngày với mã ở {1}:{2}; sửa \"valid_from\" hoặc \"valid_to\"",
            "the code {0} is valid on the same days as the one in {1}:{2}; correct "
            "\"valid_from\" or \"valid_to\"",
            in_quotes(place.value.code), first.source->file(),
            first.source->position(first.offset).line));
        return;
    }
}

void check_parent(Located<Place>& place, const PlacesByCode& places) {
    const auto parents = places.find(place.value.parent);
    if (place.value.parent.empty() || parents == places.end()) return;
    const ValueReader written = place.at.optional("parent");
    bool same_time = false;
    for (const auto* parent : parents->second) {
        if (!overlap(place.value, parent->value)) continue;
        if (level(parent->value.type) > level(place.value.type)) return;
        same_time = true;
    }
    if (same_time) {
        written.mistake(say("{0} không phải cấp trên của {1}; nêu mã của huyện hoặc tỉnh",
                            "{0} is not of a level above {1}; name the code of a district or "
                            "province",
                            in_quotes(place.value.parent), in_quotes(place.value.name)));
    } else {
        written.mistake(
            say("{0} không có hiệu lực ngày nào cùng {1}; sửa mã hoặc ngày",
                "{0} is valid on no day together with {1}; correct the code or the days",
                in_quotes(place.value.parent), in_quotes(place.value.name)));
    }
}

void check_successors(Located<Place>& place, const PlacesByCode& places) {
    const std::string& last_day = place.value.valid_to;
    if (last_day.empty()) return;
    for (const ValueReader& written : place.at.optional("successors").items()) {
        std::vector<Reference> codes;
        if (written.is_object()) {
            written.object()->optional("code").reference(codes);
        } else if (written.is_text()) {
            written.reference(codes);
        }
        if (codes.empty()) continue;
        const auto successors = places.find(codes.front().name);
        if (successors == places.end()) continue;
        const auto lives_on = [&](const Located<Place>* successor) {
            return successor->value.valid_to.empty() || successor->value.valid_to > last_day;
        };
        if (std::any_of(successors->second.begin(), successors->second.end(), lives_on)) continue;
        written.mistake(say("{0} không còn hiệu lực sau {1}; nêu nơi kế tục còn hiệu lực",
                            "{0} is not valid after {1}; name a successor that is",
                            in_quotes(codes.front().name), last_day));
    }
}

}  // namespace

void check_places(Draft& draft) {
    PlacesByCode by_code;
    for (const Located<Place>& place : draft.places) by_code[place.value.code].push_back(&place);
    for (Located<Place>& place : draft.places) {
        check_validity(place, by_code);
        check_parent(place, by_code);
        check_successors(place, by_code);
    }
}

}  // namespace tonghop
