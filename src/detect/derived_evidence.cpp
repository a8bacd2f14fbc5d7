#include "detect/derived_evidence.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/column_relation.hpp"
#include "detect/derived_column.hpp"
#include "detect/measure_word.hpp"

namespace tonghop {
namespace {

constexpr int kProven = 99;     // a header that figures confirm
constexpr int kByFigures = 90;  // what figures alone say

/// What a derived column says that it compares with.
enum class Base { unsaid, plan, same_before, year_before };

Base base_of(const ColumnDraft& draft) {
    for (std::size_t i = draft.texts.size(); i-- > 0;) {
        const HeaderText& text = draft.texts[i];
        if (!text.mentions.empty() || text.scenario == Scenario::estimate) return Base::unsaid;
        if (text.time == TimeWord::same_before) return Base::same_before;
        if (text.time == TimeWord::year_before) return Base::year_before;
        if (text.scenario == Scenario::plan) return Base::plan;
        if (text.scenario || text.time != TimeWord::none) return Base::unsaid;
    }
    return Base::unsaid;
}

class DerivedEvidence {
 public:
    DerivedEvidence(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                    const TableContext& context)
        : drafts_(drafts), facts_(facts), context_(context) {}

    void weigh() {
        for (ColumnDraft& draft : drafts_) {
            if (draft.use != ColumnUse::value) continue;
            drop_share(draft);
            if (draft.share) drop_share_of_plan(draft);
        }
        for (ColumnDraft& draft : drafts_) {
            if (draft.reason == "derived" && base_of(draft) != Base::unsaid) hold(draft);
        }
        for (ColumnDraft& draft : drafts_) doubt(draft);
    }

 private:
    std::vector<Derivation> derivations(const ColumnDraft& result) const;
    bool agrees(const Derivation& derivation, Base base) const;
    void drop_share(ColumnDraft& draft) const;
    void drop_share_of_plan(ColumnDraft& draft) const;
    void hold(const ColumnDraft& derived);
    void doubt(ColumnDraft& derived) const;
    void settle(ColumnDraft& second, const ColumnDraft& first, Base base);
    static void leave(ColumnDraft& draft) { draft.leave("unread-contradicted"); }
    const ColumnFigures& figures(const ColumnDraft& draft) const {
        return facts_at(facts_, draft.column).values;
    }

    std::vector<ColumnDraft>& drafts_;
    const std::vector<ColumnFacts>& facts_;
    const TableContext& context_;
};

// Among the columns of figures of the same place and measure.
std::vector<Derivation> DerivedEvidence::derivations(const ColumnDraft& result) const {
    std::vector<const ColumnFigures*> operands;
    for (const ColumnDraft& draft : drafts_) {
        const bool other = &draft != &result && draft.place == result.place &&
                           (draft.use == ColumnUse::value || draft.use == ColumnUse::unread);
        operands.push_back(other ? &figures(draft) : nullptr);
    }
    return derivations_of(figures(result), operands);
}

bool DerivedEvidence::agrees(const Derivation& derivation, Base base) const {
    const ColumnDraft& first = drafts_[derivation.first];
    const ColumnDraft& second = drafts_[derivation.second];
    if (first.use != ColumnUse::value || second.use != ColumnUse::value) return false;
    if (base == Base::plan) return second.spec.scenario == Scenario::plan;
    if (!first.period || !second.period || second.spec.scenario == Scenario::plan) return false;
    if (base == Base::same_before) return *second.period == first.period->years_later(-1);
    return second.period->year() == first.period->year() - 1;
}

// "Mức đạt" that is 100 times one column by another is a share, though its header may be read as a
// figure. Where rows are places a share is an indicator of its own.
void DerivedEvidence::drop_share(ColumnDraft& draft) const {
    if (context_.columns_are_indicators || draft.scenario_said) return;
    const auto found = derivations(draft);
    const bool share = std::any_of(found.begin(), found.end(), [&](const Derivation& derivation) {
        // A column whose period its header says is no share by one that is not understood: rather
        // that one is the share.
        const bool by_figures = drafts_[derivation.second].use == ColumnUse::value;
        return derivation.relation != Relation::difference && (by_figures || !draft.period_said);
    });
    if (!share) return;
    draft.use = ColumnUse::ignored;
    draft.spec = {};
    draft.spec.ignore = true;
    draft.reason = "derived";
}

// "%" below "Số người tham gia BHYT" that is 100 times those by the plan is no share of the people.
void DerivedEvidence::drop_share_of_plan(ColumnDraft& draft) const {
    const auto found = derivations(draft);
    const bool of_plan = std::any_of(found.begin(), found.end(), [&](const Derivation& derivation) {
        return derivation.relation == Relation::per_cent && is_plan(drafts_[derivation.second]);
    });
    if (of_plan) ignore_derived(draft);
}

void DerivedEvidence::hold(const ColumnDraft& derived) {
    const Base base = base_of(derived);
    const auto found = derivations(derived);
    if (found.empty()) return;
    bool proven = false;
    for (const Derivation& derivation : found) {
        if (!agrees(derivation, base)) continue;
        proven = true;
        for (const std::size_t i : {derivation.first, derivation.second}) {
            drafts_[i].confidence = std::max(drafts_[i].confidence, kProven);
        }
    }
    // Two columns alike: nobody can say which one is meant.
    const bool one = std::all_of(found.begin(), found.end(), [&](const Derivation& derivation) {
        return derivation.first == found.front().first && derivation.second == found.front().second;
    });
    if (!proven && one) {
        settle(drafts_[found.front().second], drafts_[found.front().first], base);
    }
}

// "Số liệu khác" below "Tỷ lệ (%)": what words that nobody knows say must be worked out from others
// to be left out; so must "%" alone, where it may be a rate of the place.
void DerivedEvidence::doubt(ColumnDraft& derived) const {
    if (derived.reason != "derived" || derived.use != ColumnUse::ignored) return;
    const std::string& rest = derived.texts.back().rest;
    const bool unknown = measure_word(derived.header()).empty() &&
                         std::any_of(rest.begin(), rest.end(),
                                     [](char c) { return c != ' ' && (c < '0' || c > '9'); });
    const bool rate = context_.columns_are_indicators && squeeze(derived.header()) == "%";
    if ((!unknown && !rate) || !derivations(derived).empty()) return;
    derived.leave("unread-text");
    derived.spec.ignore = false;
}

void DerivedEvidence::settle(ColumnDraft& second, const ColumnDraft& first, Base base) {
    const bool first_known = first.use == ColumnUse::value && first.period;
    const bool open_time = second.use == ColumnUse::unread && second.reason == "unread-period";
    std::optional<Period> period;
    if (base == Base::same_before && first_known && open_time) {
        period = first.period->years_later(-1);
        second.spec.scenario = Scenario::actual;
    } else if (base == Base::plan && second.use == ColumnUse::value && !second.scenario_said &&
               context_.time.report) {
        period = second.period_said ? *second.period : context_.time.report->whole_year();
        second.spec.scenario = Scenario::plan;
    }
    if (!period) {
        // "KH giao" is a plan, though the column that is divided by it is not understood.
        const bool plan = base == Base::plan && second.spec.scenario == Scenario::plan;
        if (second.use == ColumnUse::value && !(plan && first.use == ColumnUse::unread)) {
            leave(second);
        }
        return;
    }
    second.period = period;
    second.by_month = false;
    second.spec.period = expression_for(*period, context_.time.report);
    second.use = ColumnUse::value;
    second.reason = "time-by-figures";
    second.confidence = kByFigures;
}

}  // namespace

bool follows_from_another(std::size_t index, const std::vector<ColumnDraft>& drafts,
                          const std::vector<ColumnFacts>& facts) {
    std::vector<const ColumnFigures*> operands;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        operands.push_back(i == index ? nullptr : &facts_at(facts, drafts[i].column).values);
    }
    bool other = false;
    for (const Derivation& derivation :
         derivations_of(facts_at(facts, drafts[index].column).values, operands)) {
        if (derivation.relation != Relation::per_cent) continue;
        if (is_plan(drafts[derivation.second])) return false;
        other = true;
    }
    return other;
}

void weigh_derived(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                   const TableContext& context) {
    if (facts.empty() || context.rows_are_dated) return;
    DerivedEvidence(drafts, facts, context).weigh();
}

}  // namespace tonghop
