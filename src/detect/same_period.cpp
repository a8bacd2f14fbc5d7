#include "detect/same_period.hpp"

#include <algorithm>
#include <set>

namespace tonghop {
namespace {

constexpr int kByNeighbours = 80;

bool awaits_period(const ColumnDraft& draft, int year_before) {
    const bool open = draft.use == ColumnUse::unread && draft.reason == "unread-period";
    bool same = false;
    for (const HeaderText& text : draft.texts) {
        same = same || text.time == TimeWord::same_before;
        for (const PeriodMention& mention : text.mentions) {
            const bool year = mention.kind == Period::Kind::year && mention.year == year_before;
            if (!year) return false;
        }
        if (text.scenario == Scenario::plan || text.scenario == Scenario::estimate) return false;
    }
    return open && same;
}

}  // namespace

void settle_same_period(std::vector<ColumnDraft>& drafts, const TableTime& time) {
    if (!time.report || !time.period) return;
    const int year = time.period->year();
    std::set<Period> periods;
    for (const ColumnDraft& draft : drafts) {
        const bool of_year = draft.period && draft.period->year() == year;
        const bool done = draft.spec.scenario && *draft.spec.scenario != Scenario::plan;
        if (draft.use == ColumnUse::value && of_year && done) periods.insert(*draft.period);
        // A column of this year that is not read may be the one meant.
        if (draft.use == ColumnUse::unread && !awaits_period(draft, year - 1)) return;
    }
    if (periods.size() != 1 || periods.begin()->kind() == Period::Kind::year) return;
    for (ColumnDraft& draft : drafts) {
        if (!awaits_period(draft, year - 1)) continue;
        draft.period = periods.begin()->years_later(-1);
        draft.spec.scenario = Scenario::actual;
        draft.spec.period = expression_for(*draft.period, time.report);
        draft.use = ColumnUse::value;
        draft.reason = "time-by-neighbours";
        draft.confidence = kByNeighbours;
    }
}

}  // namespace tonghop
