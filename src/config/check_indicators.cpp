#include "config/cross_checks.hpp"
#include "config/first_use.hpp"
#include "config/ratio_scale.hpp"

#include <map>

namespace tonghop {

namespace {

using IndicatorsByCode = std::map<std::string_view, const Indicator*>;

void check_rule(Located<Indicator>& indicator) {
    const Indicator& value = indicator.value;
    const AggregationRule& rule = value.over_places;
    const ValueReader written = indicator.at.optional("over_places");
    // product.md, rule 5.3: rates are recomputed, never added or averaged.
    if (value.kind == IndicatorKind::rate && rule.kind == Aggregation::sum && written.is_text()) {
        written.mistake(
            say("tỷ lệ không cộng được; viết {{\"ratio\": [tử số, mẫu số]}}, "
                "{{\"weighted_mean\": ...}} hoặc \"not-additive\"",
                "a rate does not add up; write {{\"ratio\": [numerator, denominator]}}, "
                "{{\"weighted_mean\": ...}} or \"not-additive\""));
    }
    for (const std::string* code : {&rule.numerator, &rule.denominator, &rule.weight}) {
        if (code->empty() || *code != value.code) continue;
        written.mistake(say("{0} được tính từ chính nó; nêu chỉ tiêu khác",
                            "{0} is computed from itself; name another indicator",
                            in_quotes(value.code)));
    }
}

void check_scale(Located<Indicator>& indicator, const IndicatorsByCode& indicators,
                 const UnitCatalogue& units) {
    const AggregationRule& rule = indicator.value.over_places;
    const auto numerator = indicators.find(rule.numerator);
    const auto denominator = indicators.find(rule.denominator);
    if (rule.kind != Aggregation::ratio || rule.scale <= Decimal(0) ||
        numerator == indicators.end() || denominator == indicators.end()) {
        return;
    }
    const RatioUnits ratio{numerator->second->unit, denominator->second->unit,
                           indicator.value.unit};
    const auto scale = scale_of_ratio(ratio, units);
    if (!scale || *scale == rule.scale) return;
    const ValueReader written = indicator.at.optional("over_places");
    const ValueReader scale_written = written.object()->optional("scale");
    (scale_written.present() ? scale_written : written)
        .mistake(say("từ {0} trên {1} ra {2} cần \"scale\": {3}, gặp {4}",
                     "from {0} per {1} to {2} takes \"scale\": {3}, found {4}",
                     in_quotes(ratio.numerator), in_quotes(ratio.denominator),
                     in_quotes(ratio.result), scale->to_string(), rule.scale.to_string()));
}

}  // namespace

void check_indicators(Draft& draft, const UnitCatalogue& units) {
    FirstUse codes({"mã chỉ tiêu", "the indicator code"}, draft.mistakes);
    IndicatorsByCode by_code;
    for (Located<Indicator>& indicator : draft.indicators) {
        const std::string& code = indicator.value.code;
        codes.add(code, code, indicator.at.optional("code").spot());
        by_code.emplace(code, &indicator.value);
        check_rule(indicator);
    }
    for (Located<Indicator>& indicator : draft.indicators) check_scale(indicator, by_code, units);
}

}  // namespace tonghop
