// mappings/rules/*.json
#include "config/file_readers.hpp"

namespace tonghop {

namespace {

constexpr auto kRelations = std::to_array<Choice<TotalRule::Relation>>(
    {{"equal", TotalRule::Relation::equal}, {"at-least", TotalRule::Relation::at_least}});

TotalRule read_total(ObjectReader& object, Draft& draft) {
    TotalRule rule;
    rule.id = object.required("id").text();
    rule.total = object.required("total").reference(draft.indicator_codes);
    for (const ValueReader& part : object.required("parts").items(1)) {
        rule.parts.push_back(part.reference(draft.indicator_codes));
        if (!rule.parts.back().empty() && rule.parts.back() == rule.total) {
            part.mistake(say("tổng {0} lại là thành phần của chính nó; bỏ khỏi \"parts\"",
                             "the total {0} is a part of itself; remove it from \"parts\"",
                             in_quotes(rule.total)));
        }
    }
    rule.relation =
        object.optional("relation").choice(kRelations).value_or(TotalRule::Relation::equal);
    rule.description = object.optional("description").text();
    object.nothing_else();
    return rule;
}

}  // namespace

void read_rules(ObjectReader& file, Draft& draft) {
    for (ObjectReader& rule : file.required("totals").objects()) {
        draft.totals.push_back({read_total(rule, draft), rule});
    }
    file.nothing_else();
}

}  // namespace tonghop
