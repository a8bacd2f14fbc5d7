#include "model/place.hpp"

#include "base/text.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <utility>

namespace tonghop {

namespace {

constexpr std::array<std::string_view, 6> kNames = {"village", "commune",  "town",
                                                    "ward",    "district", "province"};
constexpr std::array<std::string_view, 6> kVietnamese = {"Thôn",   "Xã",    "Thị trấn",
                                                         "Phường", "Huyện", "Tỉnh"};
// Types that share a level with those above: a thị xã is a district by its powers. Places of
// these types carry them in their name.
constexpr std::array<std::string_view, 6> kTypesInNames = {"thành phố ", "thị xã ",  "quận ",
                                                           "đặc khu ",   "khu phố ", "tổ dân phố "};

}  // namespace

std::string_view to_string(PlaceType type) {
    return name_of(kNames, type);
}

std::optional<PlaceType> parse_place_type(std::string_view text) {
    return value_named<PlaceType>(kNames, text);
}

std::string Place::name_with_type() const {
    const std::string lowered = to_lower(nfc(name));
    const bool says_itself =
        std::any_of(kTypesInNames.begin(), kTypesInNames.end(),
                    [&lowered](std::string_view word) { return lowered.starts_with(word); });
    if (says_itself) return name;
    return std::string(name_of(kVietnamese, type)) + " " + name;
}

bool Place::valid_on(std::string_view day) const {
    return (valid_from.empty() || valid_from <= day) && (valid_to.empty() || day <= valid_to);
}

void PlaceRegister::add(Place place) {
    by_code_[place.code].push_back(places_.size());
    by_parent_[place.parent].push_back(places_.size());
    places_.push_back(std::move(place));
}

const Place* PlaceRegister::find(std::string_view code, std::string_view day) const {
    const auto found = by_code_.find(code);
    if (found == by_code_.end()) return nullptr;
    for (const std::size_t position : found->second) {
        if (places_[position].valid_on(day)) return &places_[position];
    }
    return nullptr;
}

std::vector<const Place*> PlaceRegister::children(std::string_view parent,
                                                  std::string_view day) const {
    std::vector<const Place*> valid;
    const auto found = by_parent_.find(parent);
    if (found == by_parent_.end()) return valid;
    for (const std::size_t position : found->second) {
        if (places_[position].valid_on(day)) valid.push_back(&places_[position]);
    }
    std::stable_sort(valid.begin(), valid.end(),
                     [](const Place* a, const Place* b) { return a->code < b->code; });
    return valid;
}

}  // namespace tonghop
