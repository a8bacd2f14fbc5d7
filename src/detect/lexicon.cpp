#include "detect/lexicon.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "detect/label_variants.hpp"
#include "model/quantity.hpp"
#include "normalise/accident_words.hpp"
#include "normalise/counted_label.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {

bool Lexicon::is_unit(const std::string& text) const {
    return !units_spelt(text, config_.units).empty();
}

std::string Lexicon::matched(const std::string& key, const LabelQuery& query) const {
    const LabelMatch match = index_.match({key, query.sections, query.unit, {}, query.subject});
    if (match.kind != LabelMatch::Kind::indicator) return {};
    return is_share(query.unit) && !is_share_itself(match.target.indicator)
               ? std::string()
               : match.target.indicator;
}

// A row in per cent is no number of heads, whatever its label is called.
bool Lexicon::is_share(const std::string& unit) const {
    const auto units = units_spelt(unit, config_.units);
    return std::any_of(units.begin(), units.end(), [](const UnitOfMeasure* one) {
        return one->dimension.starts_with("percent");
    });
}

bool Lexicon::is_share_itself(const std::string& code) const {
    const Indicator* indicator = config_.indicators.find(code);
    return indicator != nullptr && is_share(indicator->unit);
}

bool Lexicon::is_mistaken(const LabelQuery& query) const {
    const LabelMatch match = index_.match(query);
    return match.kind == LabelMatch::Kind::indicator && is_share(query.unit) &&
           !is_share_itself(match.target.indicator);
}

bool Lexicon::knows(const LabelQuery& query, const std::string& code) const {
    return matched(query.key, query) == code;
}

std::string Lexicon::indicator(const LabelQuery& query) const {
    if (query.key.empty()) return {};
    LabelQuery wider = query;
    wider.sections.clear();
    for (std::size_t i = 0; i < query.sections.size(); ++i) {
        const std::string& section = query.sections[i];
        if (const std::string bare = subject_of_section(section); bare != section) {
            wider.sections.push_back(bare);
            if (i + query.subject >= query.sections.size()) ++wider.subject;
        }
        wider.sections.push_back(section);
    }
    for (const std::string& key : variants_of(query.key)) {
        if (std::string code = matched(key, wider); !code.empty()) return code;
    }
    if (is_share(query.unit)) {
        for (const std::string& key : variants_of(query.key)) {
            std::string code = matched(fold("tỷ lệ") + ' ' + key, wider);
            if (!code.empty()) return code;
        }
    }
    for (const UnitOfMeasure* unit : units_spelt(query.unit, config_.units)) {
        for (const std::string& measure : implied_measures(unit->dimension)) {
            for (const std::string& key : variants_of(query.key)) {
                std::string code = matched(fold(measure) + ' ' + key, {"", {}, query.unit});
                if (!code.empty()) return code;
            }
            if (unit->dimension != "count.head") continue;
            std::string code =
                matched(fold(measure) + ' ' + counted_subject(query.key), {"", {}, query.unit});
            if (!code.empty()) return code;
        }
    }
    const bool of_accident =
        has_causes(query.key) &&
        std::any_of(query.sections.begin(), query.sections.end(), names_accident);
    return of_accident ? std::string() : worded_otherwise(query.key, query.unit);
}

// Only one that the unit of measure allows.
std::string Lexicon::worded_otherwise(const std::string& key, const std::string& unit) const {
    if (!loose_) loose_.emplace(*names());
    std::vector<std::string> ways = names()->abbreviations().written_out(key);
    ways.insert(ways.begin(), key);
    const auto spelt = units_spelt(unit, config_.units);
    const bool counted = counts_members(key) && !is_share(unit);
    const auto allowed = [&](const Indicator& indicator) {
        const UnitOfMeasure* own = config_.units.by_name(indicator.unit);
        if (counted && is_share(indicator.unit)) return false;
        return spelt.empty() || std::any_of(spelt.begin(), spelt.end(), [&](const auto* written) {
                   return convertible(*written, *own);
               });
    };
    std::set<std::string> codes;
    for (const std::string& way : ways) {
        for (const Indicator* indicator : loose_->find(way)) {
            if (allowed(*indicator)) codes.insert(indicator->code);
        }
    }
    return codes.size() == 1 ? *codes.begin() : std::string();
}

std::string Lexicon::indicator_of_part(const LabelQuery& query) const {
    if (query.sections.empty() || query.key.empty()) return {};
    const std::string& above = query.sections.back();
    std::vector<std::string> wholes = {above};
    const std::string code = indicator({above, {}, ""});
    if (const Indicator* whole = config_.indicators.find(code)) {
        wholes.push_back(fold(whole->name));
        for (const std::string& synonym : whole->synonyms) wholes.push_back(fold(synonym));
    }
    // "Số hộ cận nghèo" below "Giảm nghèo" has a name of its own; no play on words is one.
    const bool named = code.empty() && !matched(query.key, {"", {}, query.unit}).empty();
    std::set<std::string> codes;
    for (const std::string& whole : wholes) {
        std::vector<std::string> names = {query.key + ' ' + whole, whole + ' ' + query.key};
        if (auto part = part_of(whole, query.key)) names.push_back(std::move(*part));
        for (const std::string& name : names) {
            std::string part = matched(name, {"", {}, query.unit});
            if (part.empty() && !named) part = worded_otherwise(name, query.unit);
            if (!part.empty() && part != code) codes.insert(part);
        }
    }
    return codes.size() == 1 ? *codes.begin() : std::string();
}

}  // namespace tonghop
