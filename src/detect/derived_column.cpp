#include "detect/derived_column.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "extract/place_finder.hpp"

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
    // "Thôn Đại Tăng" is a name.
    const bool changed =
        last.changed && !columns_are_indicators && !has_village_word(draft.header());
    const bool share = !columns_are_indicators && last.per_cent && last.rest.empty() &&
                       !last.scenario && last.mentions.empty();
    return above || last.compared || changed || share;
}

bool names(const ColumnDraft& draft, const char* phrase) {
    return (' ' + fold(draft.path()) + ' ').find(fold(phrase)) != std::string::npos;
}

bool names_estimate(const ColumnDraft& draft) {
    return names(draft, "ước") || names(draft, "ưth");
}

std::optional<DerivedCheck> check_of(const ColumnDraft& draft) {
    const HeaderText& last = draft.texts.back();
    const bool plan = last.scenario == Scenario::plan || names(draft, "% dt") ||
                      names(draft, "/dt") || names(draft, "/ dt");
    if (last.time == TimeWord::same_before) return DerivedCheck::percent_of_same_period;
    if (last.time == TimeWord::year_before) return DerivedCheck::percent_of_last_year;
    if (plan) return DerivedCheck::percent_of_plan;
    return std::nullopt;
}

// The one column that `check` says it compares; nullptr if there is none, or several.
const ColumnDraft* compared_by(const ColumnDraft& check, const std::vector<ColumnDraft>& drafts,
                               const Period& report) {
    const bool year = check.texts.back().time == TimeWord::year;
    const ColumnDraft* found = nullptr;
    for (const ColumnDraft& draft : drafts) {
        const bool done = draft.use == ColumnUse::value && draft.place == check.place &&
                          draft.spec.scenario && draft.spec.scenario != Scenario::plan;
        const bool estimated = !names_estimate(check) || draft.spec.scenario == Scenario::estimate;
        const bool timed = draft.period && draft.period->year() == report.year() &&
                           (!year || draft.period->kind() == Period::Kind::year);
        if (!done || !estimated || !timed) continue;
        if (found != nullptr) return nullptr;
        found = &draft;
    }
    return found;
}

bool beside(const ColumnDraft& a, const ColumnDraft& b) {
    return &a != &b && a.levels.size() == b.levels.size() && a.levels.size() > 1 &&
           std::equal(a.levels.begin(), a.levels.end() - 1, b.levels.begin());
}

// "TH", "Kết quả", "Tháng 5"
bool is_done(const ColumnDraft& draft) {
    static const std::set<std::string> kDone = {fold("đạt"), fold("đạt được"), fold("kết quả")};
    const HeaderText& last = draft.texts.back();
    return !is_plan(draft) && !last.per_cent &&
           (last.scenario || last.time != TimeWord::none || !last.mentions.empty() ||
            kDone.contains(fold(draft.header())));
}

}  // namespace

bool is_plan(const ColumnDraft& draft) {
    return draft.texts.back().scenario == Scenario::plan ||
           fold(draft.header()) == fold("chỉ tiêu");
}

bool is_share_of_plan(const ColumnDraft& draft, const std::vector<ColumnDraft>& drafts) {
    const HeaderText& last = draft.texts.back();
    if (!last.per_cent || !last.rest.empty()) return false;
    const auto some = [&](const auto& holds) {
        return std::any_of(drafts.begin(), drafts.end(), [&](const ColumnDraft& other) {
            return beside(draft, other) && holds(other);
        });
    };
    return some(is_plan) && some(is_done);
}

void settle_shares_of_plan(std::vector<ColumnDraft>& drafts) {
    for (ColumnDraft& draft : drafts) {
        if (draft.reason != "derived" || draft.use != ColumnUse::ignored ||
            !is_share_of_plan(draft, drafts)) {
            continue;
        }
        std::set<std::string> indicators;
        for (const ColumnDraft& other : drafts) {
            if (!beside(draft, other) || !(is_plan(other) || is_done(other))) continue;
            indicators.insert(other.use == ColumnUse::value ? other.spec.indicator : "");
        }
        if (indicators.size() != 1 || indicators.begin()->empty()) continue;
        draft.use = ColumnUse::check;
        draft.spec.ignore = false;
        draft.spec.check = DerivedCheck::percent_of_plan;
        draft.spec.indicator = *indicators.begin();
    }
}

void ignore_derived(ColumnDraft& draft) {
    draft.reason = "derived";
    draft.use = ColumnUse::ignored;
    draft.spec = {};
    draft.spec.ignore = true;
}

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

void settle_compared(std::vector<ColumnDraft>& drafts, const std::optional<Period>& report) {
    for (ColumnDraft& draft : drafts) {
        if (draft.spec.check != DerivedCheck::percent_of_plan) continue;
        const bool year = draft.texts.back().time == TimeWord::year;
        if (!report || (!year && !names_estimate(draft))) continue;
        const ColumnDraft* compared = compared_by(draft, drafts, *report);
        if (compared == nullptr) {
            draft.use = ColumnUse::ignored;
            draft.spec.check.reset();
            draft.spec.ignore = true;
        } else {
            draft.spec.scenario = compared->spec.scenario;
            draft.spec.period = compared->spec.period;
        }
    }
}

}  // namespace tonghop
