#include "normalise/label_index.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "model/quantity.hpp"
#include "normalise/accident_words.hpp"
#include "normalise/counted_label.hpp"
#include "normalise/label_pattern.hpp"
#include "normalise/label_text.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

constexpr std::string_view kLevelMark = " > ";
constexpr const char* kDueTo = " do ";

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

// "Cả năm", "Tổng số" below "Lúa" say nothing but Lúa.
bool is_whole(const std::string& key) {
    static const std::vector<std::string> kWholes = {
        fold("cả năm"), fold("tổng số"), fold("tổng cộng"), fold("tổng"), fold("cộng"),
        fold("chung"),  fold("toàn bộ"), fold("trong đó"),  fold("gồm"),  fold("chia ra")};
    return std::find(kWholes.begin(), kWholes.end(), key) != kWholes.end();
}

bool has_subject(const LabelQuery& query) {
    return query.subject > 0 && !is_whole(query.sections.back());
}

}  // namespace

std::optional<std::string> part_of(const std::string& whole, const std::string& key) {
    const std::vector<std::string> said = words(whole);
    const std::vector<std::string> label = words(key);
    auto added = std::find_if(label.begin(), label.end(), [&](const std::string& word) {
        return std::find(said.begin(), said.end(), word) == said.end();
    });
    if (added == label.end()) return std::nullopt;
    std::string name = whole;
    for (; added != label.end(); ++added) name += ' ' + *added;
    return name;
}

std::optional<std::size_t> section_nearness(const std::vector<Pattern>& patterns,
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

LabelIndex::LabelIndex(const Mapping& mapping, SharedNames names)
    : names_(std::move(names)), config_(names_->config()) {
    for (const auto& [key, target] : mapping.labels) {
        std::vector<std::string> parts = split_levels(key);
        for (std::string& part : parts) part = label_pattern(part, config_.units);
        MappedLabel label{{}, Pattern(parts.back()), &target, {}};
        if (parts.back().find_first_of("*{") == std::string::npos) {
            label.literal.emplace(fold(parts.back()));
        }
        parts.pop_back();
        for (const std::string& part : parts) label.sections.emplace_back(part);
        labels_.push_back(std::move(label));
    }
}

// The label that names the nearest section wins, then the one with the most sections, then the one
// that says most, then the first in the file.
const LabelTarget* LabelIndex::mapped(const LabelQuery& query) const {
    using Rank = std::tuple<std::size_t, std::size_t, std::size_t>;
    const LabelTarget* best = nullptr;
    Rank best_rank{};
    for (const MappedLabel& label : labels_) {
        if (!label.label.matches_folded(query.key)) continue;
        const auto near = section_nearness(label.sections, query.sections);
        if (!near) continue;
        const bool other_subject = has_subject(query) && !label.sections.empty() &&
                                   *near + query.subject <= query.sections.size();
        if (other_subject) continue;
        const Rank rank{*near, label.sections.size(), label.label.weight()};
        if (best != nullptr && rank <= best_rank) continue;
        best = label.target;
        best_rank = rank;
    }
    return best;
}

std::vector<const Indicator*> LabelIndex::named(const std::string& key, const Names& names) {
    std::vector<const Indicator*> found;
    const auto [first, last] = names.equal_range(key);
    for (auto it = first; it != last; ++it) {
        if (std::find(found.begin(), found.end(), it->second) == found.end()) {
            found.push_back(it->second);
        }
    }
    return found;
}

// "Sản lượng" under "Lúa" is "Sản lượng lúa"; the nearest section that makes a name decides.
std::vector<const Indicator*> LabelIndex::named_in_context(const LabelQuery& query,
                                                           const Names& names) const {
    for (const auto& keys : {as_part(query), due_to_row(query), in_context(query)}) {
        for (const std::string& key : keys) {
            if (auto found = named(key, names); !found.empty()) return found;
        }
    }
    return {};
}

// Names of the whole with what the label adds to them.
std::vector<std::string> LabelIndex::as_part(const LabelQuery& query) const {
    const Indicator* whole = config_.indicators.find(query.whole);
    if (whole == nullptr) return {};
    std::vector<std::string> keys;
    const auto add = [&](const std::string& name) {
        if (auto key = part_of(fold(name), query.key)) keys.push_back(std::move(*key));
    };
    add(whole->name);
    for (const std::string& name : whole->synonyms) add(name);
    return keys;
}

// "Số người chết" below "Tai nạn giao thông" are those due to it ("do"), whatever it means alone.
std::vector<std::string> LabelIndex::due_to_row(const LabelQuery& query) {
    if (query.sections.empty() || has_subject(query)) return {};
    const std::string cases = fold("số vụ") + ' ';
    const std::string& above = query.sections.back();
    const std::string cause = above.starts_with(cases) ? above.substr(cases.size()) : above;
    return {query.key + kDueTo + cause};
}

bool LabelIndex::has_causes(const std::string& key) const {
    const std::string front = key + kDueTo;
    const auto name = names_->exact().lower_bound(front);
    return name != names_->exact().end() && name->first.starts_with(front);
}

// "Số người chết" below "Cháy nổ" are not all who died.
bool LabelIndex::is_of_another_cause(const LabelQuery& query, const LabelMatch& match) const {
    if (match.kind != LabelMatch::Kind::indicator || match.declared) return false;
    if (!has_causes(query.key) ||
        std::none_of(query.sections.begin(), query.sections.end(), names_accident))
        return false;
    const Indicator& indicator = *config_.indicators.find(match.target.indicator);
    const auto told = [](const std::string& name) {
        return fold(name).find(kDueTo) != std::string::npos;
    };
    return !told(indicator.name) &&
           std::none_of(indicator.synonyms.begin(), indicator.synonyms.end(), told);
}

std::vector<std::string> LabelIndex::in_context(const LabelQuery& query) {
    if (has_subject(query)) return about_subject(query);
    std::vector<std::string> keys{query.key};
    for (auto section = query.sections.rbegin(); section != query.sections.rend(); ++section) {
        keys.push_back(query.key + ' ' + *section);
        keys.push_back(*section + ' ' + query.key);
    }
    return keys;
}

// "Diện tích" of "Vụ mùa" below "Lúa": "diện tích vụ mùa", "diện tích lúa vụ mùa".
std::vector<std::string> LabelIndex::about_subject(const LabelQuery& query) {
    std::vector<std::string> keys{query.key};
    const auto outer = query.sections.rbegin() + static_cast<std::ptrdiff_t>(query.subject);
    for (auto subject = query.sections.rbegin(); subject != outer; ++subject) {
        keys.push_back(query.key + ' ' + *subject);
        keys.push_back(*subject + ' ' + query.key);
        for (auto section = outer; section != query.sections.rend(); ++section) {
            keys.push_back(query.key + ' ' + *section + ' ' + *subject);
            keys.push_back(query.key + ' ' + *subject + ' ' + *section);
        }
    }
    return keys;
}

bool LabelIndex::unit_agrees(const std::string& unit, const Indicator& indicator) const {
    const UnitOfMeasure* own = config_.units.by_name(indicator.unit);
    const UnitReading written =
        resolve_unit(unit, config_.units, own->canonical, config_.profile.region);
    return written.unit != nullptr && convertible(*written.unit, *own);
}

bool LabelIndex::unit_contradicts(const std::string& unit, const Indicator& indicator) const {
    return !units_spelt(unit, config_.units).empty() && !unit_agrees(unit, indicator);
}

LabelMatch LabelIndex::match_exactly(const LabelQuery& query, const Names& names) const {
    LabelMatch match;
    if (const LabelTarget* target = mapped(query)) {
        match.kind =
            target->indicator.empty() ? LabelMatch::Kind::section : LabelMatch::Kind::indicator;
        match.target = *target;
        match.declared = true;
        return match;
    }
    std::vector<const Indicator*> found = named_in_context(query, names);
    if (found.size() > 1) {
        std::erase_if(found, [&](const Indicator* indicator) {
            return unit_contradicts(query.unit, *indicator);
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

// "DT" is diện tích, dân tộc or dự toán: the writing that makes a known label is meant. Two that
// make different ones leave it open.
LabelMatch LabelIndex::match_written_out(const LabelQuery& query) const {
    LabelQuery full = query;
    full.sections.clear();
    for (std::size_t i = 0; i < query.sections.size(); ++i) {
        const std::size_t before = full.sections.size();
        for (std::string& way : names_->abbreviations().written_out(query.sections[i])) {
            full.sections.push_back(std::move(way));
        }
        full.sections.push_back(query.sections[i]);
        const bool subject = i + query.subject >= query.sections.size();
        if (subject) full.subject += full.sections.size() - before - 1;
    }
    std::vector<std::string> keys = names_->abbreviations().written_out(query.key);
    if (keys.empty() && full.sections.size() == query.sections.size()) return {};
    keys.insert(keys.begin(), query.key);
    LabelMatch best;
    for (std::string& key : keys) {
        full.key = std::move(key);
        LabelMatch match = match_exactly(full, names_->written_out());
        const bool known = match.kind == LabelMatch::Kind::indicator;
        if (match.kind == LabelMatch::Kind::unknown) continue;
        if (known &&
            unit_contradicts(query.unit, *config_.indicators.find(match.target.indicator))) {
            continue;
        }
        if (best.kind == LabelMatch::Kind::unknown) {
            best = std::move(match);
        } else if (known && best.kind == LabelMatch::Kind::indicator &&
                   match.target.indicator != best.target.indicator) {
            best.kind = LabelMatch::Kind::ambiguous;
            best.candidates = {best.target.indicator, match.target.indicator};
        }
    }
    return best;
}

// "Số hộ dùng điện" without a unit of measure is no "Tỷ lệ hộ dùng điện".
bool LabelIndex::is_count_taken_for_share(const LabelQuery& query, const LabelMatch& match) const {
    if (match.kind != LabelMatch::Kind::indicator || match.declared) return false;
    const Indicator& indicator = *config_.indicators.find(match.target.indicator);
    const UnitOfMeasure* own = config_.units.by_name(indicator.unit);
    return own->dimension == "percent" && counts_members(query.key) &&
           !unit_agrees(query.unit, indicator);
}

LabelMatch LabelIndex::match(const LabelQuery& query) const {
    LabelMatch match = match_exactly(query, names_->exact());
    if (match.kind == LabelMatch::Kind::unknown) match = match_written_out(query);
    if (match.kind == LabelMatch::Kind::unknown) match = match_mistyped(query);
    if (is_count_taken_for_share(query, match) || is_of_another_cause(query, match)) return {};
    return match;
}

}  // namespace tonghop
