#include "config/cross_checks.hpp"
#include "config/first_use.hpp"
#include "model/quantity.hpp"

#include <map>

namespace tonghop {

namespace {

using UnitNames = std::map<std::string_view, std::string_view>;  // indicator code -> unit's name

void check_parts(Located<TotalRule>& rule, const UnitNames& unit_of, const UnitCatalogue& units) {
    const auto unit_measuring = [&](const std::string& code) -> const UnitOfMeasure* {
        const auto name = unit_of.find(code);
        return name == unit_of.end() ? nullptr : units.by_name(name->second);
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
    UnitNames unit_of;
    for (const auto& indicator : draft.indicators) {
        unit_of.emplace(indicator.value.code, indicator.value.unit);
    }
    for (Located<TotalRule>& rule : draft.totals) {
        ids.add(rule.value.id, rule.value.id, rule.at.optional("id").spot());
        check_parts(rule, unit_of, units);
    }
}

}  // namespace tonghop
