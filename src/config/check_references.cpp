#include "config/cross_checks.hpp"

#include <algorithm>

namespace tonghop {

namespace {

/// All names of one kind of thing that were defined.
class Known {
 public:
    Known(Wording thing, std::vector<std::string> names)
        : thing_(std::move(thing)), names_(std::move(names)) {
        std::sort(names_.begin(), names_.end());
        names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    }

    bool has(const std::string& name) const {
        return std::binary_search(names_.begin(), names_.end(), name);
    }

    void complain(const Reference& reference, Mistakes& mistakes) const {
        mistakes.add(reference.spot,
                     say("không có {0} {1}; sửa lại, hoặc thêm vào danh mục{2}",
                         "there is no {0} {1}; correct it, or add it to the catalogue{2}", thing_,
                         in_quotes(reference.name), did_you_mean(reference.name, names_)));
    }

    void check(const std::vector<Reference>& references, Mistakes& mistakes) const {
        for (const Reference& reference : references) {
            if (!has(reference.name)) complain(reference, mistakes);
        }
    }

 private:
    Wording thing_;
    std::vector<std::string> names_;
};

constexpr Phrase kUnit{"đơn vị tính", "unit of measure"};
constexpr Phrase kIndicator{"chỉ tiêu", "indicator"};
constexpr Phrase kPlace{"nơi có mã", "place with the code"};

std::vector<std::string> unit_names(const Draft& draft) {
    std::vector<std::string> names;
    for (const auto& unit : draft.units) names.push_back(unit.value.name);
    return names;
}

std::vector<std::string> unit_spellings(const Draft& draft) {
    std::vector<std::string> names = unit_names(draft);
    for (const auto& unit : draft.units) {
        names.insert(names.end(), unit.value.spellings.begin(), unit.value.spellings.end());
    }
    return names;
}

std::vector<std::string> indicator_codes(const Draft& draft) {
    std::vector<std::string> codes;
    for (const auto& indicator : draft.indicators) codes.push_back(indicator.value.code);
    return codes;
}

std::vector<std::string> place_codes(const Draft& draft) {
    std::vector<std::string> codes;
    for (const auto& place : draft.places) codes.push_back(place.value.code);
    return codes;
}

}  // namespace

void check_references(Draft& draft, const UnitCatalogue& units, bool complete) {
    const auto checkable = [&](FileKind kind) { return complete || draft.kinds.contains(kind); };
    if (checkable(FileKind::units)) {
        Known(kUnit, unit_names(draft)).check(draft.unit_names, draft.mistakes);
        const Known spellings(kUnit, unit_spellings(draft));
        for (const Reference& reference : draft.unit_spellings) {
            if (spellings.has(reference.name) || !units.spelt(reference.name).empty()) continue;
            spellings.complain(reference, draft.mistakes);
        }
    }
    if (checkable(FileKind::indicators)) {
        Known(kIndicator, indicator_codes(draft)).check(draft.indicator_codes, draft.mistakes);
    }
    if (checkable(FileKind::places)) {
        Known(kPlace, place_codes(draft)).check(draft.place_codes, draft.mistakes);
    }
}

}  // namespace tonghop
