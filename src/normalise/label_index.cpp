#include "normalise/label_index.hpp"

#include <algorithm>
#include <tuple>

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

// How near the innermost named section is: 1 for the outermost of `sections`. Each pattern must fit
// some section, in order from the outside in; nothing if one does not. Without patterns 0.
std::optional<std::size_t> nearness(const std::vector<Pattern>& patterns,
                                    const std::vector<std::string>& sections) {
    // From the inside out, so that the nearest sections are the ones taken.
    auto section = sections.rbegin();
    std::size_t nearest = 0;
    for (auto pattern = patterns.rbegin(); pattern != patterns.rend(); ++pattern) {
        section = std::find_if(section, sections.rend(), [&](const std::string& text) {
            return pattern->matches_folded(text);
        });
        if (section == sections.rend()) return std::nullopt;
        const auto place = static_cast<std::size_t>(sections.rend() - section);
        nearest = std::max(nearest, place);
        ++section;
    }
    return nearest;
}

}  // namespace

LabelIndex::LabelIndex(const Mapping& mapping, const Configuration& config) : config_(config) {
    for (const auto& [key, target] : mapping.labels) {
        std::vector<std::string> parts = split_levels(key);
        MappedLabel label{{}, Pattern(parts.back()), &target};
        parts.pop_back();
        for (const std::string& part : parts) label.sections.emplace_back(part);
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

// The label that names the nearest section wins, then the one with the most sections, then the one
// that says most, then the first in the file.
const LabelTarget* LabelIndex::mapped(const LabelQuery& query) const {
    using Rank = std::tuple<std::size_t, std::size_t, std::size_t>;
    const LabelTarget* best = nullptr;
    Rank best_rank{};
    for (const MappedLabel& label : labels_) {
        if (!label.label.matches_folded(query.key)) continue;
        const auto near = nearness(label.sections, query.sections);
        if (!near) continue;
        const Rank rank{*near, label.sections.size(), label.label.weight()};
        if (best != nullptr && rank <= best_rank) continue;
        best = label.target;
        best_rank = rank;
    }
    return best;
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

std::string LabelIndex::suggest(const std::string& key) const {
    std::vector<std::string> candidates;
    candidates.reserve(names_.size());
    for (const auto& [name, indicator] : names_) candidates.push_back(name);
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
            const UnitReading written =
                resolve_unit(query.unit, config_.units, own->canonical, config_.profile.region);
            return written.unit != nullptr && !convertible(*written.unit, *own);
        });
    }
    if (found.size() == 1) {
        match.kind = LabelMatch::Kind::indicator;
        match.target.indicator = found.front()->code;
    } else if (found.size() > 1) {
        match.kind = LabelMatch::Kind::ambiguous;
        for (const Indicator* indicator : found) match.candidates.push_back(indicator->code);
    }
    return match;
}

}  // namespace tonghop
