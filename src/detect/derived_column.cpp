#include "detect/derived_column.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tonghop {
namespace {

bool is_derived(const ColumnDraft& draft, bool rows_are_places) {
    bool above = false;
    for (std::size_t i = 0; i + 1 < draft.texts.size(); ++i) {
        const HeaderText& text = draft.texts[i];
        above = above || text.compared || (text.per_cent && text.rest.empty() && !rows_are_places);
    }
    const HeaderText& last = draft.texts.back();
    const bool changed = last.changed && !rows_are_places;
    const bool share = !rows_are_places && last.per_cent && last.rest.empty() && !last.scenario &&
                       last.mentions.empty();
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
void settle_derived(ColumnDraft& draft, bool rows_are_places) {
    if (!is_derived(draft, rows_are_places)) return;
    const bool per_cent = std::any_of(draft.texts.begin(), draft.texts.end(),
                                      [](const HeaderText& text) { return text.per_cent; });
    draft.reason = "derived";
    if (per_cent && !rows_are_places) draft.spec.check = check_of(draft);
    draft.use = draft.spec.check ? ColumnUse::check : ColumnUse::ignored;
    draft.spec.ignore = !draft.spec.check;
}

}  // namespace tonghop
