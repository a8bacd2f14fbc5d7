#include "detect/month_columns.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "detect/column_words.hpp"

namespace tonghop {
namespace {

constexpr int kFewestMonths = 3;

bool is_below_months(const ColumnDraft& draft) {
    return std::any_of(draft.levels.begin(), draft.levels.end() - 1, [](const auto& level) {
        const auto parts = words(fold(level));
        return std::find(parts.begin(), parts.end(), "tháng") != parts.end();
    });
}

void note_month(ColumnDraft& draft) {
    HeaderText& last = draft.texts.back();
    const std::string text = squeeze(draft.header());
    if (is_short_number(text) && is_below_months(draft)) {
        const int month = std::stoi(text);
        if (month >= 1 && month <= 12) {
            last.mentions = {{Period::Kind::month, month, month, {}, 0}};
            last.rest.clear();
            last.name.clear();
        }
    }
    const bool month =
        last.mentions.size() == 1 && last.mentions.front().kind == Period::Kind::month;
    draft.by_month = month && !last.scenario && last.rest.empty() && last.time == TimeWord::none;
}

}  // namespace

bool note_months(std::vector<ColumnDraft>& drafts) {
    for (ColumnDraft& draft : drafts) {
        if (draft.use == ColumnUse::unread) note_month(draft);
    }
    return std::count_if(drafts.begin(), drafts.end(),
                         [](const ColumnDraft& draft) { return draft.by_month; }) >= kFewestMonths;
}

}  // namespace tonghop
