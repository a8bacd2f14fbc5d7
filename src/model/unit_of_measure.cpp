#include "model/unit_of_measure.hpp"

#include "base/text.hpp"

#include <utility>

namespace tonghop {

namespace {

std::string exact_key(std::string_view text) {
    return squeeze(nfc(text));
}

}  // namespace

void UnitCatalogue::add(UnitOfMeasure unit) {
    const std::size_t position = units_.size();
    // Positions only grow, so a repeat of this unit can only be the last entry.
    const auto enter = [position](Index& index, std::string key) {
        auto& positions = index[std::move(key)];
        if (positions.empty() || positions.back() != position) positions.push_back(position);
    };
    enter(by_name_, exact_key(unit.name));
    enter(exact_, exact_key(unit.name));
    enter(folded_, fold(unit.name));
    for (const std::string& spelling : unit.spellings) {
        enter(exact_, exact_key(spelling));
        enter(folded_, fold(spelling));
    }
    units_.push_back(std::move(unit));
}

const UnitOfMeasure* UnitCatalogue::by_name(std::string_view name) const {
    const auto found = by_name_.find(exact_key(name));
    return found == by_name_.end() ? nullptr : &units_[found->second.front()];
}

std::vector<const UnitOfMeasure*> UnitCatalogue::spelt(std::string_view text) const {
    auto found = exact_.find(exact_key(text));
    if (found == exact_.end()) {
        found = folded_.find(fold(text));
        if (found == folded_.end()) return {};
    }
    std::vector<const UnitOfMeasure*> units;
    units.reserve(found->second.size());
    for (const std::size_t position : found->second) units.push_back(&units_[position]);
    return units;
}

}  // namespace tonghop
