#include "extract/part_of_whole.hpp"

#include <algorithm>
#include <set>

#include "model/quantity.hpp"

namespace tonghop {
namespace {

/// Codes of all that `code` is a part of, by the totals of the catalogue.
std::set<std::string> wholes_of(const std::string& code, const Configuration& config) {
    std::set<std::string> wholes;
    std::vector<std::string> open{code};
    while (!open.empty()) {
        const std::string part = std::move(open.back());
        open.pop_back();
        for (const TotalRule& rule : config.totals) {
            const auto& parts = rule.parts;
            const bool in_it = std::find(parts.begin(), parts.end(), part) != parts.end();
            if (in_it && wholes.insert(rule.total).second) open.push_back(rule.total);
        }
    }
    return wholes;
}

bool is_made_of(const Indicator& ratio, const std::string& code) {
    const AggregationRule& rule = ratio.over_places;
    return rule.kind == Aggregation::ratio && (rule.numerator == code || rule.denominator == code);
}

bool same_kind(const Indicator& a, const Indicator& b, const UnitCatalogue& units) {
    const UnitOfMeasure* one = units.by_name(a.unit);
    const UnitOfMeasure* other = units.by_name(b.unit);
    return one != nullptr && other != nullptr && convertible(*one, *other);
}

}  // namespace

bool can_be_part(const Indicator& part, const Indicator* whole, bool said,
                 const Configuration& config) {
    const auto wholes = wholes_of(part.code, config);
    if (whole == nullptr) return !said || wholes.empty();
    if (part.code == whole->code) return true;
    if (!same_kind(part, *whole, config.units)) {
        return !said || is_made_of(part, whole->code) || is_made_of(*whole, part.code);
    }
    if (wholes_of(whole->code, config).contains(part.code)) return false;
    return wholes.empty() || wholes.contains(whole->code);
}

}  // namespace tonghop
