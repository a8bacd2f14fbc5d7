// mappings/indicators/*.json
#include "config/file_readers.hpp"

namespace tonghop {

namespace {

constexpr int kMostDecimals = 10;

constexpr auto kKinds =
    std::to_array<Choice<IndicatorKind>>({{"flow", IndicatorKind::flow},
                                          {"stock", IndicatorKind::stock},
                                          {"rate", IndicatorKind::rate},
                                          {"count", IndicatorKind::count},
                                          {"boolean", IndicatorKind::boolean},
                                          {"category", IndicatorKind::category}});

constexpr auto kOverPlaces =
    std::to_array<Choice<Aggregation>>({{"sum", Aggregation::sum},
                                        {"count-true", Aggregation::count_true},
                                        {"not-additive", Aggregation::not_additive}});

constexpr auto kOverTime =
    std::to_array<Choice<TimeAggregation>>({{"sum", TimeAggregation::sum},
                                            {"last", TimeAggregation::last},
                                            {"recompute", TimeAggregation::recompute}});

constexpr auto kGoodness = std::to_array<Choice<Goodness>>(
    {{"higher", Goodness::higher}, {"lower", Goodness::lower}, {"neutral", Goodness::neutral}});

void read_ratio(ObjectReader& object, AggregationRule& rule, Draft& draft) {
    const ValueReader ratio = object.required("ratio");
    const auto codes = ratio.items();
    if (codes.size() == 2) {
        rule.numerator = codes[0].reference(draft.indicator_codes);
        rule.denominator = codes[1].reference(draft.indicator_codes);
    } else if (ratio.is_list()) {
        ratio.mistake(say("cần đúng hai chỉ tiêu [tử số, mẫu số], gặp {0}",
                          "expected two indicators [numerator, denominator], found {0}",
                          codes.size()));
    }
    const ValueReader scale = object.optional("scale");
    rule.scale = scale.decimal().value_or(1);
    if (rule.scale <= Decimal(0)) {
        scale.mistake(say("hệ số phải lớn hơn 0, gặp {0}; như 100 cho %, 10 cho tạ/ha",
                          "a scale is above 0, found {0}; as 100 for %, 10 for tạ/ha",
                          rule.scale.to_string()));
    }
}

AggregationRule read_over_places(const ValueReader& value, Draft& draft) {
    AggregationRule rule;
    if (!value.is_object()) {
        rule.kind = value.choice(kOverPlaces).value_or(Aggregation::sum);
        return rule;
    }
    ObjectReader object = *value.object();
    const ValueReader weight = object.optional("weighted_mean");
    if (weight.present()) {
        rule.kind = Aggregation::weighted_mean;
        rule.weight = weight.reference(draft.indicator_codes);
    } else {
        rule.kind = Aggregation::ratio;
        read_ratio(object, rule, draft);
    }
    object.nothing_else();
    return rule;
}

struct Range {
    std::optional<Decimal> low, high;
};

Range read_range(const ValueReader& value) {
    Range range;
    if (!value.present()) return range;
    auto object = value.object();
    if (!object) return range;
    range.low = object->optional("low").decimal();
    range.high = object->optional("high").decimal();
    object->nothing_else();
    if (range.low && range.high && *range.low > *range.high) {
        value.mistake(say("\"low\" {0} lớn hơn \"high\" {1}; đổi chỗ hai số",
                          "\"low\" {0} is above \"high\" {1}; swap them", range.low->to_string(),
                          range.high->to_string()));
    }
    return range;
}

Indicator read_indicator(ObjectReader& object, Draft& draft) {
    Indicator indicator;
    indicator.code = object.required("code").text();
    indicator.name = object.required("name").text();
    indicator.name_en = object.optional("name_en").text();
    for (const ValueReader& synonym : object.optional("synonyms").items()) {
        indicator.synonyms.push_back(synonym.text());
    }
    indicator.unit = object.required("unit").reference(draft.unit_names);
    indicator.kind = object.required("kind").choice(kKinds).value_or(IndicatorKind::flow);
    indicator.over_places = read_over_places(object.required("over_places"), draft);
    indicator.over_time =
        object.required("over_time").choice(kOverTime).value_or(TimeAggregation::sum);
    indicator.goodness = object.optional("good").choice(kGoodness).value_or(Goodness::neutral);
    indicator.decimals =
        object.optional("decimals").integer(0, kMostDecimals).value_or(indicator.decimals);
    const Range plausible = read_range(object.optional("plausible"));
    const Range possible = read_range(object.optional("possible"));
    indicator.plausible = {plausible.low, plausible.high, possible.low, possible.high};
    for (const ValueReader& rank : object.optional("ranks").items()) {
        indicator.ranks.emplace_back();
        for (const ValueReader& name : rank.items()) indicator.ranks.back().push_back(name.text());
    }
    indicator.source = object.optional("source").text();
    object.nothing_else();
    return indicator;
}

}  // namespace

void read_indicators(ObjectReader& file, Draft& draft) {
    for (ObjectReader& indicator : file.required("indicators").objects()) {
        draft.indicators.push_back({read_indicator(indicator, draft), indicator});
    }
    file.nothing_else();
}

}  // namespace tonghop
