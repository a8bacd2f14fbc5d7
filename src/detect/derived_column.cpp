#include "detect/derived_column.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tonghop {
namespace {

bool is_derived(const ColumnDraft& draft, bool columns_are_indicators) {
    bool above = false;
    for (std::size_t i = 0; i + 1 < draft.texts.size(); ++i) {
        const HeaderText& text = draft.texts[i];
        above = above || text.compared ||
                (text.per_cent && text.rest.empty() && !columns_are_indicators);
    }
    const HeaderText& last = draft.texts.back();
    const bool changed = last.changed && !columns_are_indicators;
    const bool share = !columns_are_indicators && last.per_cent && last.rest.empty() &&
                       !last.scenario && last.mentions.empty();
    return above || last.compared || changed || share;
}

std::optional<DerivedCheck> check_of(const ColumnDraft& draft) {
    const HeaderText& last = draft.texts.back();
    const std::string key = fold(draft.path());
    const auto names = [&](const char* phrase) {
        return (' ' + key + ' ').find(fold(phrase)) != std::string::npos;
    };
    const bool plan =
        last.scenario == Scenario::plan || names("% dt") || names("/dt") || names("/ dt");
    if (last.time == TimeWord::same_before) return DerivedCheck::percent_of_same_period;
    if (last.time == TimeWord::year_before) return DerivedCheck::percent_of_last_year;
    if (plan && !names("ước") && !names("ưth")) return DerivedCheck::percent_of_plan;
    return std::nullopt;
}

}  // namespace

// A derived column is told before all else: "So sánh > KH năm 2024" is no plan.
void settle_derived(ColumnDraft& draft, bool columns_are_indicators) {
    if (!is_derived(draft, columns_are_indicators)) return;
    const bool per_cent = std::any_of(draft.texts.begin(), draft.texts.end(),
                                      [](const HeaderText& text) { return text.per_cent; });
    draft.reason = "derived";
    if (per_cent && !columns_are_indicators) draft.spec.check = check_of(draft);
    draft.use = draft.spec.check ? ColumnUse::check : ColumnUse::ignored;
    draft.spec.ignore = !draft.spec.check;
}

}  // namespace tonghop
