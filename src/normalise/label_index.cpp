#include "normalise/label_index.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "model/quantity.hpp"
#include "normalise/label_text.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

constexpr std::string_view kLevelMark = " > ";

std::vector<std::string> split_levels(const std::string& key) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = key.find(kLevelMark); at != std::string::npos;
         at = key.find(kLevelMark, from)) {
        parts.push_back(key.substr(from, at - from));
        from = at + kLevelMark.size();
    }
    parts.push_back(key.substr(from));
    return parts;
}

// Each pattern must fit some enclosing section, in order from the outside in.
bool fits_sections(const std::vector<Pattern>& patterns, const std::vector<std::string>& sections) {
    auto section = sections.begin();
    for (const Pattern& pattern : patterns) {
        section = std::find_if(section, sections.end(),
                               [&](const std::string& text) { return pattern.matches(text); });
        if (section == sections.end()) return false;
        ++section;
    }
    return true;
}

}  // namespace

LabelIndex::LabelIndex(const Mapping& mapping, const Configuration& config) : config_(config) {
    for (const auto& [key, target] : mapping.labels) {
        std::vector<std::string> parts = split_levels(key);
        MappedLabel label{{}, Pattern(parts.back()), &target};
        parts.pop_back();
        for (const std::string& part : parts)
            label.sections.emplace_back(part);
        labels_.push_back(std::move(label));
    }
    for (const Indicator& indicator : config.indicators.all()) {
        add_name(indicator.name, indicator);
        for (const std::string& synonym : indicator.synonyms) add_name(synonym, indicator);
    }
}

// Names are taken apart as labels are, so that both come to the same key.
void LabelIndex::add_name(const std::string& name, const Indicator& indicator) {
    names_.emplace(parse_label(name, "", &config_.units).key, &indicator);
}

// The label with the most sections wins, then the one that says most, then the first in the file.
const LabelTarget* LabelIndex::mapped(const LabelQuery& query) const {
    const MappedLabel* best = nullptr;
    for (const MappedLabel& label : labels_) {
        if (!label.label.matches(query.key) || !fits_sections(label.sections, query.sections)) {
            continue;
        }
        const bool better = best == nullptr || label.sections.size() > best->sections.size() ||
                            (label.sections.size() == best->sections.size() &&
                             label.label.weight() > best->label.weight());
        if (better) best = &label;
    }
    return best == nullptr ? nullptr : best->target;
}

std::vector<const Indicator*> LabelIndex::named(const std::string& key) const {
    std::vector<const Indicator*> found;
    const auto [first, last] = names_.equal_range(key);
    for (auto it = first; it != last; ++it) {
        if (std::find(found.begin(), found.end(), it->second) == found.end()) {
            found.push_back(it->second);
        }
    }
    return found;
}

// "Sản lượng" under "Lúa" is "Sản lượng lúa"; the nearest section that makes a name decides.
std::vector<const Indicator*> LabelIndex::named_in_context(const LabelQuery& query) const {
    if (auto found = named(query.key); !found.empty()) return found;
    for (auto section = query.sections.rbegin(); section != query.sections.rend(); ++section) {
        if (auto found = named(query.key + ' ' + *section); !found.empty()) return found;
        if (auto found = named(*section + ' ' + query.key); !found.empty()) return found;
    }
    return {};
}

std::string LabelIndex::nearest(const std::string& key) const {
    std::vector<std::string> candidates;
    candidates.reserve(names_.size());
    for (const auto& [name, indicator] : names_)
        candidates.push_back(name);
    const auto found = closest(key, candidates);
    return found ? names_.find(*found)->second->name : std::string();
}

LabelMatch LabelIndex::match(const LabelQuery& query) const {
    LabelMatch match;
    if (const LabelTarget* target = mapped(query)) {
        match.kind =
            target->indicator.empty() ? LabelMatch::Kind::section : LabelMatch::Kind::indicator;
        match.target = *target;
        return match;
    }
    std::vector<const Indicator*> found = named_in_context(query);
    if (found.size() > 1) {
        std::erase_if(found, [&](const Indicator* indicator) {
            const UnitOfMeasure* own = config_.units.by_name(indicator->unit);
            const UnitReading written = resolve_unit(query.unit, config_.units, own->canonical,
                                                     config_.profile.region);
            return written.unit != nullptr && !convertible(*written.unit, *own);
        });
    }
    if (found.size() == 1) {
        match.kind = LabelMatch::Kind::indicator;
        match.target.indicator = found.front()->code;
    } else if (found.size() > 1) {
        match.kind = LabelMatch::Kind::ambiguous;
        for (const Indicator* indicator : found)
            match.candidates.push_back(indicator->code);
    } else {
        match.suggestion = nearest(query.key);
    }
    return match;
}

}  // namespace tonghop
