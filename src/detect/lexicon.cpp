#include "detect/lexicon.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/label_variants.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {

bool Lexicon::is_unit(const std::string& text) const {
    return !units_spelt(text, config_.units).empty();
}

std::string Lexicon::matched(const std::string& key, const LabelQuery& query) const {
    const LabelMatch match = index_.match({key, query.sections, query.unit});
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
    for (const std::string& section : query.sections) {
        if (const std::string bare = subject_of_section(section); bare != section) {
            wider.sections.push_back(bare);
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
        }
    }
    return {};
}

}  // namespace tonghop
