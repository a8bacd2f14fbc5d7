#include "detect/header_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/header_comparison.hpp"
#include "detect/header_day.hpp"
#include "detect/header_phrases.hpp"
#include "detect/pasted_markup.hpp"
#include "normalise/label_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

bool is_period_word(const TextToken& token) {
    static const std::vector<std::string> kWords =
        folded_phrase("tháng thang quý quy năm nam t q đầu cuối năm i ii iii iv");
    return token.kind != TextToken::Kind::word ||
           std::find(kWords.begin(), kWords.end(), token.folded) != kWords.end();
}

class Reader {
 public:
    Reader(Tokens tokens, bool in_per_cent, bool money)
        : tokens_(tokens), taken_(tokens.size(), false), money_(money) {
        signs_.per_cent = in_per_cent;
    }

    HeaderText read() {
        result_.mentions = find_period_mentions(tokens_);
        for (const PeriodMention& mention : result_.mentions) {
            const bool month = mention.kind != Period::Kind::year;
            if (month && says_until(mention.position)) set_time(TimeWord::to_date);
            take_mention(mention.position);
            if (mention.kind != Period::Kind::year) ++signs_.sides;
        }
        for (std::size_t at = 0; at < tokens_.size();) at += take_phrase(at);
        // "Ước TH năm": the whole of it; "KH tháng": of the month that is reported.
        if (bare_ != TimeWord::none && result_.mentions.empty() && result_.time == TimeWord::none &&
            (signs_.plan || signs_.actual || estimate_)) {
            result_.time = bare_;
        }
        // "Chỉ tiêu năm 2024" and nothing else: what is to be reached.
        const bool dated = result_.mentions.size() == 1;
        if (target_ && dated && result_.rest.empty()) {
            signs_.plan = true;
            if (!first_) first_ = Scenario::plan;
        }
        result_.compared = result_.compared || is_comparison(signs_, result_, tokens_);
        result_.scenario = estimate_ ? std::optional(Scenario::estimate) : first_;
        trim_name();
        return std::move(result_);
    }

 private:
    // "Số người tham gia BHYT các tháng": what time words leave behind is no part of the name.
    void trim_name() {
        static const std::vector<std::string> kLoose =
            folded_phrase("các theo năm tháng đến hết của tại trong kỳ quý vụ");
        while (true) {
            const std::size_t blank = result_.name.rfind(' ');
            const std::size_t from = blank == std::string::npos ? 0 : blank + 1;
            const std::string last = fold(result_.name.substr(from));
            const bool loose = std::find(kLoose.begin(), kLoose.end(), last) != kLoose.end();
            if (result_.name.empty() || !loose) return;
            result_.name.resize(blank == std::string::npos ? 0 : blank);
        }
    }

    // "đến hết tháng 5", "đến quý II".
    bool says_until(std::size_t at) const {
        for (std::size_t back = 1; back <= at && back <= 3; ++back) {
            const TextToken& token = tokens_[at - back];
            if (token.is("đến") || token.is("hết")) return true;
            const bool between = token.is("cuối") || token.is("hết") || token.is("tháng");
            if (!between) return false;
        }
        return false;
    }

    // "Tháng 5 năm trước": the words behind say which year.
    bool begins_words_of_year(std::size_t at) const {
        const bool follows = at + 1 < tokens_.size() && tokens_[at].is("năm");
        return follows && (tokens_[at + 1].is("trước") || tokens_[at + 1].is("ngoái") ||
                           tokens_[at + 1].is("nay") || tokens_[at + 1].is("liền"));
    }

    void take_mention(std::size_t at) {
        const bool spelt = at > 0 && (tokens_[at - 1].is("năm") || tokens_[at - 1].is("tháng"));
        if (spelt) taken_[at - 1] = true;
        for (; at < tokens_.size() && is_period_word(tokens_[at]); ++at) {
            const bool closes = tokens_[at].is("(") || tokens_[at].is("%") || tokens_[at].is(")");
            // "6 tháng/KH": of another column.
            const bool divides = tokens_[at].is("/") && at + 1 < tokens_.size() &&
                                 tokens_[at + 1].kind == TextToken::Kind::word &&
                                 !is_period_word(tokens_[at + 1]);
            if (closes || divides || begins_words_of_year(at)) break;
            taken_[at] = true;
        }
    }

    std::size_t take_day(std::size_t at) {
        if (!result_.mentions.empty()) return 0;
        const auto day = header_day_at(tokens_, at);
        if (!day) return 0;
        result_.mentions = {day->month};
        if (day->until) set_time(TimeWord::to_date);
        return day->length;
    }

    bool in_brackets(std::size_t at) const {
        return at > 0 && tokens_[at - 1].is("(") && at + 1 < tokens_.size() &&
               tokens_[at + 1].is(")");
    }

    // "lũy kế trong năm" is to date; "lũy kế cùng kỳ" is so, a year before.
    void set_time(TimeWord time) {
        if (time == TimeWord::to_date) result_.to_date = true;
        const bool before = result_.time == TimeWord::same_before ||
                            result_.time == TimeWord::year_before ||
                            result_.time == TimeWord::same_month_before;
        const bool sets_before = time == TimeWord::same_before || time == TimeWord::year_before ||
                                 time == TimeWord::same_month_before;
        if (time == TimeWord::to_date ? before : result_.to_date && !sets_before) return;
        result_.time = time;
    }

    std::size_t take_phrase(std::size_t at) {
        if (taken_[at]) return 1;
        if (const std::size_t day = take_day(at); day > 0) return day;
        const TextToken& token = tokens_[at];
        // "Thu xã hưởng 100%" is a sum of money; "6T/KH 2024%" is none.
        const bool whole = at > 0 && !token.after_blank && tokens_[at - 1].is("100");
        if (token.is("%") && !whole) {
            result_.per_cent = true;
            signs_.per_cent = true;
            signs_.among_words = signs_.among_words || !in_brackets(at);
            signs_.per_cent_first = signs_.per_cent_first || at == 0;
            return 1;
        }
        if (token.is("/")) signs_.slash = true;
        const HeaderPhrase* phrase = header_phrase_at(tokens_.subspan(at));
        if (phrase == nullptr && money_ && token.is("dt")) {
            static const HeaderPhrase kBudgeted{folded_phrase("dt"), HeaderEffect::plan, {}};
            phrase = &kBudgeted;
        }
        if (phrase == nullptr) {
            if (token.kind == TextToken::Kind::sign) return 1;
            add_to(result_.rest, token);
            add_to(result_.name, token);
            return 1;
        }
        apply(*phrase, at);
        return phrase->words.size();
    }

    void apply(const HeaderPhrase& phrase, std::size_t at) {
        signs_.plan = signs_.plan || phrase.effect == HeaderEffect::plan;
        signs_.actual = signs_.actual || phrase.effect == HeaderEffect::actual;
        if (!first_ && signs_.plan) first_ = Scenario::plan;
        if (!first_ && signs_.actual) first_ = Scenario::actual;
        estimate_ = estimate_ || phrase.effect == HeaderEffect::estimate;
        const bool side =
            phrase.effect == HeaderEffect::plan || phrase.effect == HeaderEffect::actual ||
            phrase.effect == HeaderEffect::estimate || phrase.effect == HeaderEffect::time;
        if (side) ++signs_.sides;
        target_ = target_ || phrase.words == folded_phrase("chỉ tiêu");
        signs_.rate = signs_.rate || phrase.words == folded_phrase("tỷ lệ");
        result_.compared = result_.compared || phrase.effect == HeaderEffect::compared;
        result_.changed = result_.changed || phrase.effect == HeaderEffect::changed;
        result_.remark = result_.remark || phrase.effect == HeaderEffect::remark;
        result_.total = result_.total || phrase.effect == HeaderEffect::total;
        if (phrase.effect == HeaderEffect::time) set_time(phrase.time);
        // "Lũy kế cả năm" is the year.
        if (result_.time == TimeWord::to_date && phrase.words == folded_phrase("cả năm")) {
            result_.time = TimeWord::year;
            result_.to_date = false;
        }
        if (phrase.words == folded_phrase("năm")) bare_ = TimeWord::year;
        if (phrase.words == folded_phrase("quý")) bare_ = TimeWord::quarter;
        if (phrase.words == folded_phrase("tháng")) bare_ = TimeWord::month;
        if (phrase.effect != HeaderEffect::kept && phrase.effect != HeaderEffect::empty) return;
        for (std::size_t i = 0; i < phrase.words.size(); ++i) add_to(result_.name, tokens_[at + i]);
    }

    static void add_to(std::string& text, const TextToken& token) {
        if (!text.empty()) text += ' ';
        text += token.written;
    }

    Tokens tokens_;
    std::vector<bool> taken_;
    HeaderText result_;
    ComparisonSigns signs_;
    bool estimate_ = false;
    std::optional<Scenario>
        first_;  ///< "Thực hiện HĐND giao" is done, "Kế hoạch thực hiện" planned
    TimeWord bare_ = TimeWord::none;  ///< "năm", "quý", "tháng" without a number
    bool target_ = false;             ///< "chỉ tiêu"
    bool money_;
};

}  // namespace

HeaderText read_header_text(std::string_view written, bool money) {
    const std::string text = without_markup(written);
    const LabelText label = parse_label(text, "");
    std::string bare = plain_text(label.unit.empty() ? text : label.bare);
    const std::vector<TextToken> tokens = text_tokens(bare);
    const bool in_per_cent = label.unit == "%";
    HeaderText result = Reader(tokens, in_per_cent, money).read();
    result.unit = label.unit;
    if (in_per_cent) result.per_cent = true;
    return result;
}

}  // namespace tonghop
