#include "config/cross_checks.hpp"
#include "config/first_use.hpp"
#include "model/quantity.hpp"

#include <map>

namespace tonghop {

namespace {

using IndicatorsByCode = std::map<std::string_view, const Indicator*>;

void check_parts(Located<TotalRule>& rule, const IndicatorsByCode& indicators,
                 const UnitCatalogue& units) {
    // Booleans count what is met ("15 of 19 criteria"): they add to whatever counts.
    const auto unit_measuring = [&](const std::string& code) -> const UnitOfMeasure* {
        const auto found = indicators.find(code);
        if (found == indicators.end() || found->second->kind == IndicatorKind::boolean) {
            return nullptr;
        }
        return units.by_name(found->second->unit);
    };
    const auto* total = unit_measuring(rule.value.total);
    if (total == nullptr) return;
    const auto written = rule.at.optional("parts").items();
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto* part = unit_measuring(rule.value.parts[i]);
        if (part == nullptr || part == total || convertible(*part, *total)) continue;
        written[i].mistake(say("{0} đo bằng {1}, không cộng vào {2} đo bằng {3}; bỏ khỏi tổng này",
                               "{0} is measured in {1} and does not add to {2} in {3}; remove it "
                               "from this total",
                               in_quotes(rule.value.parts[i]), in_quotes(part->name),
                               in_quotes(rule.value.total), in_quotes(total->name)));
    }
}

}  // namespace

void check_rules(Draft& draft, const UnitCatalogue& units) {
    FirstUse ids({"mã quy tắc", "the rule"}, draft.mistakes);
    IndicatorsByCode indicators;
    for (const auto& indicator : draft.indicators) {
        indicators.emplace(indicator.value.code, &indicator.value);
    }
    for (Located<TotalRule>& rule : draft.totals) {
        ids.add(rule.value.id, rule.value.id, rule.at.optional("id").spot());
        check_parts(rule, indicators, units);
    }
}

}  // namespace tonghop
