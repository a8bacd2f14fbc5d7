#include "detect/header_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "detect/header_phrases.hpp"
#include "normalise/day_text.hpp"
#include "normalise/label_text.hpp"
#include "normalise/text_tokens.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kLongestTag = 8;  // "<strong>"

bool is_period_word(const TextToken& token) {
    static const std::vector<std::string> kWords =
        folded_phrase("tháng thang quý quy năm nam t q đầu cuối năm i ii iii iv");
    return token.kind != TextToken::Kind::word ||
           std::find(kWords.begin(), kWords.end(), token.folded) != kWords.end();
}

class Reader {
 public:
    Reader(Tokens tokens, bool in_per_cent, bool money)
        : tokens_(tokens), taken_(tokens.size(), false), per_cent_(in_per_cent), money_(money) {}

    HeaderText read() {
        result_.mentions = find_period_mentions(tokens_);
        for (const PeriodMention& mention : result_.mentions) {
            const bool month = mention.kind != Period::Kind::year;
            if (month && says_until(mention.position)) set_time(TimeWord::to_date);
            take_mention(mention.position);
            if (mention.kind != Period::Kind::year) ++sides_;
        }
        for (std::size_t at = 0; at < tokens_.size();) at += take_phrase(at);
        // "Ước TH năm": the whole of it; "KH tháng": of the month that is reported.
        if (bare_ != TimeWord::none && result_.mentions.empty() && result_.time == TimeWord::none &&
            (plan_ || actual_ || estimate_)) {
            result_.time = bare_;
        }
        // "Chỉ tiêu năm 2024" and nothing else: what is to be reached.
        const bool dated = result_.mentions.size() == 1;
        if (target_ && dated && result_.rest.empty()) {
            plan_ = true;
            if (!first_) first_ = Scenario::plan;
        }
        result_.compared = result_.compared || is_comparison();
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

    bool is_comparison() const {
        // "Đạt % KH": a sign among the words is no unit of measure.
        const bool share = among_words_ && (plan_ || actual_) && result_.rest.empty();
        // "% KH", "TH/KH (%)", "TH 2023/TH 2022", "6 tháng/KH (%)": a share of two columns; "Tỷ lệ
        // (%)" is none.
        const bool two = slash_ && sides_ >= 2 && (per_cent_ || (plan_ && actual_) || cumulated());
        // "6T/KH (%)": one side is known, the other an abbreviation.
        const bool other = slash_ && per_cent_ && sides_ == 1 && words(result_.rest).size() <= 1;
        // "% DT": of the plan, which an abbreviation names.
        const bool of_one = per_cent_first_ && words(result_.rest).size() <= 1;
        const bool says = plan_ || actual_ || rate_of_time();
        // "Tỷ lệ đạt KH (%)"; "KH tỷ lệ hộ nghèo (%)" is a plan.
        const bool rate = per_cent_ && rate_ && (plan_ || actual_) && result_.rest.empty();
        return two || other || of_one || rate || share || divides_years() ||
               (result_.per_cent && says && !bracket());
    }

    // "Năm 2023/2022", "2022/2021 (%)": a year by the one before; "Năm học 2022/2023" is one time.
    bool divides_years() const {
        for (std::size_t at = 0; at + 2 < tokens_.size(); ++at) {
            const bool slash = tokens_[at + 1].is("/") || tokens_[at + 1].is("-");
            const bool years = slash && is_full_year(tokens_[at]) && is_full_year(tokens_[at + 2]);
            if (!years) continue;
            const bool back = small_number(tokens_[at]) > small_number(tokens_[at + 2]);
            if (back || (per_cent_ && tokens_[at + 1].is("/"))) return true;
        }
        return false;
    }

    static bool is_full_year(const TextToken& token) {
        return token.kind == TextToken::Kind::digits && token.written.size() == 4 &&
               is_year(small_number(token));
    }

    // The "%" of "KH giao năm 2024 (%)" is a unit of measure, that of "% KH" is not.
    bool bracket() const { return !per_cent_first_ && !slash_; }
    bool cumulated() const { return plan_ && result_.to_date; }
    bool rate_of_time() const { return result_.time == TimeWord::same_before || result_.to_date; }

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

    // "Thời điểm 01/10/2024", "Tại ngày 1/4/2024", or nothing but the day: what stood there then.
    bool is_as_of(std::size_t at, std::size_t length) const {
        if (at > 0) return tokens_[at - 1].is("điểm") || tokens_[at - 1].is("tại");
        return at + length == tokens_.size();
    }

    // "đến 15/6/2024", "tính đến ngày 30/6/2024", "đến 15/6": from January to that month.
    std::size_t take_day(std::size_t at) {
        const bool until = at > 0 && (tokens_[at - 1].is("đến") || tokens_[at - 1].is("hết"));
        if (!result_.mentions.empty()) return 0;
        const Tokens rest = tokens_.subspan(at);
        const std::size_t named = rest.front().is("ngày") ? 1 : 0;
        if (rest.size() < named + 3 || !is_short(rest[named]) || !rest[named + 1].is("/") ||
            !is_short(rest[named + 2])) {
            return 0;
        }
        const int month = small_number(rest[named + 2]);
        if (month < 1 || month > 12) return 0;
        PeriodMention mention{Period::Kind::month, month, month, {}, at};
        std::size_t length = named + 3;
        if (rest.size() >= length + 2 && rest[length].is("/") && is_full_year(rest[length + 1])) {
            mention.year = small_number(rest[length + 1]);
            length += 2;
        }
        const bool as_of = mention.year && is_as_of(at, length);
        if (!until && !as_of) return 0;
        result_.mentions = {mention};
        if (until) set_time(TimeWord::to_date);
        return length;
    }

    static bool is_short(const TextToken& token) {
        return token.kind == TextToken::Kind::digits && token.written.size() <= 2;
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
        if (token.is("%")) {
            result_.per_cent = true;
            per_cent_ = true;
            among_words_ = among_words_ || !in_brackets(at);
            per_cent_first_ = per_cent_first_ || at == 0;
            return 1;
        }
        if (token.is("/")) slash_ = true;
        if (money_ && token.is("dt")) {
            static const HeaderPhrase kBudgeted{folded_phrase("dt"), HeaderEffect::plan, {}};
            apply(kBudgeted, at);
            return 1;
        }
        const HeaderPhrase* phrase = header_phrase_at(tokens_.subspan(at));
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
        plan_ = plan_ || phrase.effect == HeaderEffect::plan;
        actual_ = actual_ || phrase.effect == HeaderEffect::actual;
        if (!first_ && plan_) first_ = Scenario::plan;
        if (!first_ && actual_) first_ = Scenario::actual;
        estimate_ = estimate_ || phrase.effect == HeaderEffect::estimate;
        const bool side =
            phrase.effect == HeaderEffect::plan || phrase.effect == HeaderEffect::actual ||
            phrase.effect == HeaderEffect::estimate || phrase.effect == HeaderEffect::time;
        if (side) ++sides_;
        target_ = target_ || phrase.words == folded_phrase("chỉ tiêu");
        rate_ = rate_ || phrase.words == folded_phrase("tỷ lệ");
        result_.compared = result_.compared || phrase.effect == HeaderEffect::compared;
        result_.changed = result_.changed || phrase.effect == HeaderEffect::changed;
        result_.remark = result_.remark || phrase.effect == HeaderEffect::remark;
        result_.total = result_.total || phrase.effect == HeaderEffect::total;
        if (phrase.effect == HeaderEffect::time) set_time(phrase.time);
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
    bool plan_ = false;
    bool actual_ = false;
    bool estimate_ = false;
    std::optional<Scenario>
        first_;  ///< "Thực hiện HĐND giao" is done, "Kế hoạch thực hiện" planned
    bool slash_ = false;
    bool rate_ = false;
    bool among_words_ = false;        ///< a "%" that stands in no brackets
    TimeWord bare_ = TimeWord::none;  ///< "năm", "quý", "tháng" without a number
    bool target_ = false;             ///< "chỉ tiêu"
    bool per_cent_;                   ///< said anywhere, in brackets too
    bool money_;
    int sides_ = 0;  ///< scenarios and times: what a slash may stand between
    bool per_cent_first_ = false;
};

}  // namespace

std::string without_markup(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t close = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
        if (close != std::string_view::npos && close - at <= kLongestTag) {
            plain += ' ';
            at = close;
        } else if (text.substr(at).starts_with("&nbsp;")) {
            plain += ' ';
            at += 5;
        } else {
            plain += text[at];
        }
    }
    return squeeze(plain);
}

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

std::string measure_word(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kMeasures = {{
        {"dt", "Diện tích"},
        {"diện tích", "Diện tích"},
        {"diện tích gieo trồng", "Diện tích"},
        {"ns", "Năng suất"},
        {"năng suất", "Năng suất"},
        {"năng suất bình quân", "Năng suất"},
        {"nsbq", "Năng suất"},
        {"sl", "Sản lượng"},
        {"sản lượng", "Sản lượng"},
        {"dtgt", "Diện tích"},
        {"diện tích gieo cấy", "Diện tích"},
        {"sản lượng thu hoạch", "Sản lượng"},
    }};
    const std::string key = parse_label(squeeze(text), "").key;
    for (const auto& [word, measure] : kMeasures) {
        if (fold(word) == key) return std::string(measure);
    }
    return {};
}

}  // namespace tonghop
