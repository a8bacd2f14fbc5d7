// Labels that no name and no mapping knows: mistyped, or to be asked about.
#include <algorithm>
#include <set>

#include "base/suggest.hpp"
#include "normalise/label_index.hpp"

namespace tonghop {

// Mistyped is a label that one indicator only can be meant by: no other is near, whatever its
// sections, and the row's unit of measure is one of the indicator's. Without a unit of measure the
// letters alone would decide, so nothing does.
LabelMatch LabelIndex::match_mistyped(const LabelQuery& query) const {
    LabelMatch match;
    if (query.unit.empty()) return match;
    std::vector<LabelWords> keys;
    for (std::string& key : in_context(query)) keys.emplace_back(std::move(key));
    std::set<std::string> meant;
    std::size_t distance = 0;
    const auto take = [&](const LabelTarget& target, std::size_t slips) {
        if (meant.insert(target.indicator).second) match.target = target;
        distance = std::max(distance, slips);
    };
    for (const MappedLabel& label : labels_) {
        if (!label.literal) continue;
        const auto slips = slip_distance(keys.front(), *label.literal);
        if (slips && section_nearness(label.sections, query.sections)) take(*label.target, *slips);
    }
    for (const IndicatorNames::Name& name : names_->words()) {
        for (const LabelWords& key : keys) {
            if (const auto slips = slip_distance(key, name.words)) {
                take({name.indicator->code, {}, false, ""}, *slips);
            }
        }
    }
    if (meant.size() != 1 || match.target.indicator.empty()) return LabelMatch{};
    const auto& words = names_->words();
    const bool other_near = std::any_of(words.begin(), words.end(), [&](const auto& name) {
        if (name.indicator->code == match.target.indicator) return false;
        return std::any_of(keys.begin(), keys.end(), [&](const LabelWords& key) {
            return is_near(key, name.words, distance + 1);
        });
    });
    const Indicator& indicator = *config_.indicators.find(match.target.indicator);
    if (other_near || !unit_agrees(query.unit, indicator)) return LabelMatch{};
    match.kind = LabelMatch::Kind::indicator;
    match.approximate = true;
    return match;
}

std::string LabelIndex::suggest(const LabelQuery& query) const {
    std::vector<std::string> candidates;
    const IndicatorNames::ByKey& names = names_->exact();
    candidates.reserve(names.size());
    for (const auto& [name, indicator] : names) {
        if (!unit_contradicts(query.unit, *indicator)) candidates.push_back(name);
    }
    for (const std::string& key : in_context(query)) {
        if (const auto found = closest(key, candidates)) {
            const auto [first, last] = names.equal_range(*found);
            const auto fitting = std::find_if(first, last, [&](const auto& entry) {
                return !unit_contradicts(query.unit, *entry.second);
            });
            return fitting->second->name;
        }
    }
    return {};
}

}  // namespace tonghop
