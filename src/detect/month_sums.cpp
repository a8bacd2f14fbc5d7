#include "detect/month_sums.hpp"

#include <algorithm>

namespace tonghop {
namespace {

constexpr int kMonths = 12;
constexpr int kBySums = 92;

bool is_to_date(const ColumnDraft& draft) {
    const bool said = std::any_of(draft.texts.begin(), draft.texts.end(),
                                  [](const HeaderText& text) { return text.to_date; });
    return said && draft.use == ColumnUse::value && draft.period &&
           draft.period->kind() == Period::Kind::year;
}

}  // namespace

void settle_month_sums(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                       const TableTime& time) {
    if (!time.months || facts.empty()) return;
    for (ColumnDraft& draft : drafts) {
        if (!is_to_date(draft)) continue;
        std::vector<const ColumnFigures*> parts;
        int last = 0;
        for (const ColumnDraft& month : drafts) {
            const bool of_year = month.by_month && !month.blank && month.period &&
                                 month.period->year() == draft.period->year();
            if (!of_year) continue;
            parts.push_back(&facts_at(facts, month.column).values);
            last = std::max(last, month.period->last_month());
        }
        if (last == 0 || last == kMonths) continue;
        const auto& figures = facts_at(facts, draft.column).values;
        const bool whole = parts.size() == static_cast<std::size_t>(last);
        if (!whole || !adds_up(figures, parts)) {
            draft.leave("unread-period");
            continue;
        }
        draft.period = Period::month(draft.period->year(), last).year_to_date();
        draft.spec.period = expression_for(*draft.period, time.report);
        draft.reason = "time-by-figures";
        draft.confidence = kBySums;
    }
}

}  // namespace tonghop
