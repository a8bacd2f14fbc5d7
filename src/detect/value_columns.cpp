#include "detect/value_columns.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/column_subject.hpp"
#include "detect/column_words.hpp"
#include "detect/derived_column.hpp"
#include "detect/derived_evidence.hpp"
#include "detect/header_units.hpp"
#include "detect/measure_word.hpp"
#include "detect/month_columns.hpp"
#include "detect/month_sums.hpp"
#include "detect/place_columns.hpp"
#include "detect/same_period.hpp"
#include "detect/tied_columns.hpp"

namespace tonghop {
namespace {

bool speak_of_budget(const std::vector<std::string>& titles) {
    return std::any_of(titles.begin(), titles.end(), [](const auto& title) {
        const std::string key = fold(title);
        return key.find(fold("ngân sách")) != std::string::npos ||
               key.find(fold("dự toán")) != std::string::npos;
    });
}

class ColumnReader {
 public:
    ColumnReader(const std::vector<ColumnFacts>& facts, const RowColumns& rows,
                 TableContext context)
        : facts_(facts),
          rows_(rows),
          context_(std::move(context)),
          of_budget_(speak_of_budget(context_.titles)) {}

    std::vector<ColumnDraft> read() {
        for (const ColumnFacts& column : facts_) {
            if (rows_.is(column.column) || column.levels.empty()) continue;
            drafts_.push_back(start(column));
        }
        read_header_levels(drafts_, of_budget_);
        if (context_.columns_are_indicators) {
            for (ColumnDraft& draft : drafts_) name_whole(draft, context_.lexicon);
        }
        for (std::size_t i = 0; i < drafts_.size(); ++i) settle_whether_derived(i);
        context_.time.months = note_months(drafts_);
        settle_places(drafts_, facts_, context_);
        for (std::size_t i = 0; i < drafts_.size(); ++i) settle(i);
        settle_month_sums(drafts_, facts_, context_.time);
        weigh_derived(drafts_, facts_, context_);
        settle_compared(drafts_, context_.time.report);
        settle_shares_of_plan(drafts_);
        if (!context_.columns_are_indicators) settle_same_period(drafts_, context_.time);
        leave_tied(drafts_);
        return std::move(drafts_);
    }

 private:
    static ColumnDraft start(const ColumnFacts& column) {
        ColumnDraft draft;
        draft.column = column.column;
        draft.levels = column.levels;
        draft.blank = column.figures == 0 && column.texts == 0;
        draft.in_per_cent = column.figures > 0 && column.shares == column.figures;
        return draft;
    }

    void settle_whether_derived(std::size_t index);
    void settle(std::size_t index);
    void settle_time(ColumnDraft& draft);
    void settle_time_among_periods(ColumnDraft& draft, const ColumnTime& time);
    void settle_measure(ColumnDraft& draft);
    bool is_understood(const ColumnDraft& draft) const;
    bool heads_all(const std::string& level) const;

    const std::vector<ColumnFacts>& facts_;
    const RowColumns& rows_;
    TableContext context_;
    bool of_budget_;
    std::vector<ColumnDraft> drafts_;
};

// Where columns are indicators, "%" alone is a share of what the header above counts, unless a plan
// beside it and its figures say that it is of that.
void ColumnReader::settle_whether_derived(std::size_t index) {
    ColumnDraft& draft = drafts_[index];
    const bool of_plan = context_.columns_are_indicators && is_share_of_plan(draft, drafts_) &&
                         !follows_from_another(index, drafts_, facts_);
    draft.share = !of_plan && is_share_of_header(drafts_, index, context_);
    if (of_plan) {
        ignore_derived(draft);
    } else if (!draft.share) {
        settle_derived(draft, context_.columns_are_indicators);
    }
}

void ColumnReader::settle_time(ColumnDraft& draft) {
    if (context_.rows_are_dated) {
        draft.reason = "time-by-row";
        return;
    }
    const ColumnTime time = time_of(draft.texts, context_.time);
    if (context_.rows_name_periods && time.scenario) {
        settle_time_among_periods(draft, time);
        return;
    }
    if (!time.scenario || !time.period) {
        draft.leave(time.scenario ? "unread-period" : "unread-scenario");
        return;
    }
    draft.spec.scenario = time.scenario;
    draft.period = time.period;
    draft.scenario_said = !time.scenario_by_title;
    draft.period_said = !time.period_by_title;
    draft.reason = time.period_by_title     ? "time-by-title"
                   : time.scenario_by_title ? "scenario-by-title"
                                            : "time-by-header";
    draft.confidence = time.period_by_title ? 85 : time.scenario_by_title ? 90 : 98;
    if (draft.by_month && context_.time.months) return;
    draft.by_month = false;
    draft.spec.period = expression_for(*time.period, context_.time.report);
}

// "Năm 2024" above months of that year says nothing new; "Lũy kế" is of another time than its row.
void ColumnReader::settle_time_among_periods(ColumnDraft& draft, const ColumnTime& time) {
    const bool only_dated = std::all_of(
        draft.texts.begin(), draft.texts.end(),
        [](const HeaderText& text) { return text.time == TimeWord::none && !text.to_date; });
    const bool same_year = only_dated && time.scenario == Scenario::actual && time.period &&
                           context_.time.period && time.period->kind() == Period::Kind::year &&
                           time.period->year() == context_.time.period->year();
    if (context_.columns_are_indicators && !time.period_by_title && !same_year) {
        draft.leave("unread-period");
        return;
    }
    // What only the title says, a row may say otherwise: "KH năm 2024".
    if (!context_.columns_are_indicators || !time.scenario_by_title) {
        draft.spec.scenario = time.scenario;
    }
    draft.reason = context_.columns_are_indicators ? "period-by-row" : "time-by-row";
}

void ColumnReader::settle_measure(ColumnDraft& draft) {
    if (of_budget_) return;
    for (std::size_t i = draft.levels.size(); i-- > 0 && draft.spec.measure.empty();) {
        draft.spec.measure = measure_word(draft.levels[i]);
    }
}

// A text above every column says nothing that tells them apart.
bool ColumnReader::heads_all(const std::string& level) const {
    return std::all_of(drafts_.begin(), drafts_.end(), [&](const ColumnDraft& other) {
        return std::find(other.levels.begin(), other.levels.end(), level) != other.levels.end();
    });
}

bool ColumnReader::is_understood(const ColumnDraft& draft) const {
    bool timed = false;
    for (std::size_t i = 0; i < draft.levels.size(); ++i) {
        const HeaderText& text = draft.texts[i];
        timed = timed || text.scenario || text.time != TimeWord::none || !text.mentions.empty();
        const bool place = !draft.place.empty() && draft.place_level == i;
        const bool group = i + 1 < draft.levels.size();
        const bool above_place = group && !draft.place.empty() && i < draft.place_level &&
                                 only_lists_places(draft.levels[i]);
        const bool known = text.rest.empty() || place || above_place || text.total ||
                           !measure_word(draft.levels[i]).empty() ||
                           (group && heads_all(draft.levels[i]));
        if (!known) return false;
    }
    const bool about = timed || !draft.place.empty() || !draft.spec.measure.empty();
    return about || is_plain(draft.header()) || draft.texts.back().total;
}

void ColumnReader::settle(std::size_t index) {
    ColumnDraft& draft = drafts_[index];
    const auto some = [&](const auto& holds) {
        return std::any_of(draft.texts.begin(), draft.texts.end(), holds);
    };
    if (draft.use != ColumnUse::unread) return;  // derived
    // "Cán bộ" heads remarks, "Số cán bộ y tế" figures.
    const ColumnFacts& facts = facts_at(facts_, draft.column);
    // What is noted may begin with a number: "1 vụ xe tải tự lật".
    const bool words = facts.figures * 2 <= facts.cells || fold(draft.header()) == fold("ghi chú");
    if (words && some([](const HeaderText& text) { return text.remark; })) {
        draft.use = ColumnUse::ignored;
        draft.spec.ignore = true;
        draft.reason = "remark";
        return;
    }
    draft.use = ColumnUse::value;
    if (context_.columns_are_indicators) {
        if (!settle_indicator(draft, index, drafts_, context_)) {
            draft.leave("unread-indicator");
            return;
        }
        settle_time(draft);
        return;
    }
    const bool total = some([](const HeaderText& text) { return text.total; });
    const bool counted = counts_states(draft.header());
    const bool place = !draft.place.empty();
    settle_measure(draft);
    if (!counted && !is_understood(draft)) {
        draft.leave("unread-text");
        return;
    }
    settle_time(draft);
    if (draft.use == ColumnUse::value && draft.blank && draft.spec.scenario == Scenario::estimate) {
        // What is still to be estimated is not missing.
        draft.use = ColumnUse::ignored;
        draft.spec = {};
        draft.spec.ignore = true;
        draft.reason = "blank";
        return;
    }
    if ((total || counted) && draft.use == ColumnUse::value) {
        draft.use = ColumnUse::check;
        draft.spec.check = counted ? DerivedCheck::count : DerivedCheck::total;
        draft.reason = "total";
    }
    if (place && draft.use == ColumnUse::value && !draft.scenario_said) {
        draft.reason = "place-by-header";
    }
}

}  // namespace

std::string ColumnDraft::path() const {
    std::string path;
    for (const std::string& level : levels) path += (path.empty() ? "" : " > ") + level;
    return path;
}

std::vector<ColumnDraft> draft_columns(const std::vector<ColumnFacts>& facts,
                                       const RowColumns& rows, TableContext context) {
    return ColumnReader(facts, rows, std::move(context)).read();
}

}  // namespace tonghop
