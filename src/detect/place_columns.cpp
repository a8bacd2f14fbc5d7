#include "detect/place_columns.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "detect/column_words.hpp"
#include "detect/measure_word.hpp"
#include "normalise/label_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kWordsOfName = 2;  // "Trâu", "Bò" alone are other things
constexpr std::size_t kFewestNames = 3;

bool is_timeless(const HeaderText& text) {
    return !text.scenario && text.time == TimeWord::none && text.mentions.empty();
}

class PlaceColumns {
 public:
    PlaceColumns(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                 const TableContext& context)
        : drafts_(drafts), facts_(facts), context_(context) {}

    void settle() {
        for (ColumnDraft& draft : drafts_) {
            if (is_open(draft)) take_named(draft);
        }
        take_parts_of_totals();
        take_names();
        take_totals();
    }

 private:
    static bool is_open(const ColumnDraft& draft) {
        const bool closed = std::any_of(draft.texts.begin(), draft.texts.end(),
                                        [](const auto& t) { return t.remark || t.total; });
        return draft.use == ColumnUse::unread && draft.place.empty() && !closed &&
               !counts_states(draft.header());
    }
    // A level that may be a name: no time, no measure.
    bool may_name(const ColumnDraft& draft, std::size_t level) const {
        const HeaderText& text = draft.texts[level];
        return is_timeless(text) && !text.rest.empty() && !text.compared && !text.per_cent &&
               text.unit.empty() && measure_word(draft.levels[level]).empty() &&
               !context_.lexicon.is_unit(draft.levels[level]);
    }
    void take_named(ColumnDraft& draft) const;
    void take_parts_of_totals();
    void take_names();
    bool is_name(const ColumnDraft& draft) const;
    void take_totals();
    std::size_t end_of_parts(std::size_t total) const;
    bool add_up(std::size_t total, std::size_t end) const;
    const ColumnFacts& facts_of(const ColumnDraft& draft) const {
        return facts_at(facts_, draft.column);
    }

    std::vector<ColumnDraft>& drafts_;
    const std::vector<ColumnFacts>& facts_;
    const TableContext& context_;
};

void PlaceColumns::take_named(ColumnDraft& draft) const {
    for (std::size_t i = 0; i < draft.levels.size(); ++i) {
        const std::string& level = draft.levels[i];
        if (!may_name(draft, i)) continue;
        const bool listed = i > 0 && lists_villages(draft.levels[i - 1]);
        if (context_.villages && !says_village(level) && !listed) continue;
        if (lists_villages(level) && context_.villages && !says_village(level)) continue;
        const auto place = context_.places->find(level);
        if (!place) continue;
        draft.place = *place;
        draft.place_level = i;
        return;
    }
}

// Behind "Tổng số": the columns whose headers may all be names.
std::size_t PlaceColumns::end_of_parts(std::size_t total) const {
    std::size_t end = total + 1;
    while (end < drafts_.size()) {
        const ColumnDraft& draft = drafts_[end];
        const bool part = is_open(draft) && draft.levels.size() == drafts_[total].levels.size() &&
                          may_name(draft, draft.levels.size() - 1) &&
                          context_.places->find(draft.header());
        if (!part) break;
        ++end;
    }
    return end;
}

bool PlaceColumns::add_up(std::size_t total, std::size_t end) const {
    std::vector<const ColumnFigures*> parts;
    for (std::size_t i = total + 1; i < end; ++i) parts.push_back(&facts_of(drafts_[i]).values);
    return adds_up(facts_of(drafts_[total]).values, parts);
}

// "Tổng số | Đông Hạ | Nà Thuộc": headers that say nothing else are villages if their figures add
// up to the total beside them.
void PlaceColumns::take_parts_of_totals() {
    for (std::size_t i = 0; i < drafts_.size() && context_.villages; ++i) {
        ColumnDraft& total = drafts_[i];
        if (total.use != ColumnUse::unread || total.levels.size() != 1) continue;
        if (!total.texts.back().total && !is_whole(total.header())) continue;
        const std::size_t end = end_of_parts(i);
        if (end < i + 3 || !add_up(i, end)) continue;
        total.texts.back().total = true;
        for (std::size_t k = i + 1; k < end; ++k) {
            drafts_[k].place = *context_.places->find(drafts_[k].header());
            drafts_[k].place_level = drafts_[k].levels.size() - 1;
        }
    }
}

// "Đông Hạ", "Nà Lay 1": words that begin with capitals, and no indicator.
bool PlaceColumns::is_name(const ColumnDraft& draft) const {
    const std::size_t last = draft.levels.size() - 1;
    if (!is_open(draft) || !may_name(draft, last)) return false;
    for (std::size_t i = 0; i < last; ++i) {
        if (!only_lists_places(draft.levels[i])) return false;
    }
    const std::string plain = plain_text(draft.header());
    std::size_t capitals = 0;
    for (const TextToken& token : text_tokens(plain)) {
        if (token.kind == TextToken::Kind::digits) continue;
        const bool capital =
            token.kind == TextToken::Kind::word && to_lower(token.written) != token.written;
        if (!capital) return false;
        ++capitals;
    }
    const std::string key = parse_label(draft.header(), "").key;
    return capitals >= kWordsOfName && context_.places->find(draft.header()).has_value() &&
           context_.lexicon.indicator({key, {}, ""}).empty();
}

// "Chỉ tiêu | Đông Hạ | Trung Tiến | Nam Lĩnh": where every column of figures is headed by a name,
// and by nothing else, the names are the commune's villages.
void PlaceColumns::take_names() {
    if (!context_.villages) return;
    std::vector<ColumnDraft*> named;
    std::set<std::string> names;
    for (ColumnDraft& draft : drafts_) {
        const bool remark = std::any_of(draft.texts.begin(), draft.texts.end(),
                                        [](const HeaderText& t) { return t.remark || t.total; });
        if (remark || draft.use != ColumnUse::unread || is_whole(draft.header())) continue;
        if (!is_name(draft)) return;
        named.push_back(&draft);
        names.insert(fold(draft.header()));
    }
    if (named.size() < kFewestNames || names.size() != named.size()) return;
    for (ColumnDraft* draft : named) {
        draft->place = *context_.places->find(draft->header());
        draft->place_level = draft->levels.size() - 1;
    }
}

// "Tổng số" beside "Xã Vũ Lễ", "Xã Tân Lập" adds them up.
void PlaceColumns::take_totals() {
    for (ColumnDraft& draft : drafts_) {
        if (!is_open(draft)) continue;
        for (std::size_t level = 0; level < draft.levels.size(); ++level) {
            const bool beside = std::any_of(drafts_.begin(), drafts_.end(), [&](const auto& d) {
                return !d.place.empty() && d.place_level == level;
            });
            if (beside && is_whole(draft.levels[level])) draft.texts[level].total = true;
        }
    }
}

}  // namespace

void settle_places(std::vector<ColumnDraft>& drafts, const std::vector<ColumnFacts>& facts,
                   const TableContext& context) {
    if (context.columns_are_indicators || context.places == nullptr || facts.empty()) return;
    PlaceColumns(drafts, facts, context).settle();
}

}  // namespace tonghop
