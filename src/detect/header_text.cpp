#include "detect/header_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "normalise/label_text.hpp"
#include "normalise/text_tokens.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kLongestTag = 8;  // "<strong>"

enum class Effect {
    plan,
    actual,
    estimate,
    time,
    compared,
    changed,
    remark,
    total,
    empty,  // says nothing about a figure
    kept    // says nothing either, but may be a part of a name: "Số hộ"
};

struct Phrase {
    std::vector<std::string> words;
    Effect effect;
    TimeWord time = TimeWord::none;
};

// The words of report headers (domain brief, layouts T1 to T9). Longer phrases hide shorter ones.
const std::vector<Phrase>& phrases() {
    static const std::vector<Phrase> kPhrases = [] {
        std::vector<Phrase> list;
        const auto add = [&](Effect effect, std::initializer_list<const char*> texts,
                             TimeWord time = TimeWord::none) {
            for (const char* text : texts) list.push_back({folded_phrase(text), effect, time});
        };
        add(Effect::plan, {"kế hoạch", "kh", "dự toán", "phấn đấu", "chỉ tiêu giao", "mục tiêu",
                           "chỉ tiêu phấn đấu", "mức phấn đấu", "chỉ tiêu kế hoạch", "dự kiến kh",
                           "dự kiến kế hoạch", "kế hoạch giao", "kh giao"});
        add(Effect::actual, {"thực hiện", "th", "kết quả", "kết quả thực hiện", "quyết toán",
                             "sơ bộ", "chính thức", "kq", "kqth"});
        add(Effect::estimate, {"ước", "ưth", "ước th", "ước thực hiện", "ước tính", "ước đạt"});
        add(Effect::time,
            {"lũy kế", "lk", "lũy kế từ đầu năm", "từ đầu năm", "cộng dồn", "từ đầu năm đến nay",
             "lũy kế đến nay", "đầu năm đến nay"},
            TimeWord::to_date);
        add(Effect::time, {"trong tháng", "tháng này", "tháng báo cáo", "tháng bc"},
            TimeWord::month);
        add(Effect::time, {"trong kỳ", "kỳ báo cáo", "kỳ này", "kỳ bc"}, TimeWord::report);
        add(Effect::time, {"tháng trước"}, TimeWord::month_before);
        add(Effect::time, {"cùng kỳ", "ck", "cùng kỳ năm trước", "cùng kỳ năm ngoái"},
            TimeWord::same_before);
        add(Effect::time, {"cả năm", "trong năm", "năm nay", "cuối năm", "năm báo cáo"},
            TimeWord::year);
        add(Effect::time, {"năm trước", "năm ngoái", "năm trước liền kề"}, TimeWord::year_before);
        add(Effect::time, {"đầu năm"}, TimeWord::year_start);
        add(Effect::compared, {"so sánh", "so với", "so", "chênh lệch", "tăng so", "giảm so",
                               "tỷ lệ thực hiện", "tỷ lệ hoàn thành", "% thực hiện"});
        add(Effect::changed, {"tăng giảm", "tăng, giảm", "tăng", "giảm", "tăng (+), giảm (-)",
                              "tốc độ tăng", "mức tăng"});
        add(Effect::remark,
            {"ghi chú", "bộ phận", "cơ quan", "phụ trách", "chủ trì", "theo dõi", "căn cứ",
             "nguồn số liệu", "giải trình", "lý do", "nguyên nhân", "nhận xét", "đánh giá",
             "ý kiến", "người thực hiện", "minh chứng", "đơn vị thực hiện", "cán bộ"});
        add(Effect::total,
            {"toàn xã", "toàn huyện", "toàn thị trấn", "toàn phường", "toàn tỉnh", "tổng cộng",
             "cộng", "tổng toàn xã", "cộng toàn xã", "chung toàn xã", "tổng toàn huyện"});
        add(Effect::empty, {"hđnd",     "ubnd",         "huyện giao",
                            "xã giao",  "tỉnh giao",    "giao",
                            "được",     "năm",          "các",
                            "tháng",    "theo",         "chia theo",
                            "chia ra",  "vụ",           "xuân",
                            "mùa",      "của",          "đến",
                            "hết",      "đến hết",      "tính đến",
                            "số liệu",  "giá trị",      "trong đó",
                            "nay",      "đến nay",      "thời điểm",
                            "chỉ tiêu", "kỳ",           "tại",
                            "quý",      "hđnd xã giao", "hđnd huyện giao"});
        add(Effect::kept, {"số", "tổng số", "số lượng", "tổng", "tỷ lệ", "đạt", "mức"});
        std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) {
            return a.words.size() > b.words.size();
        });
        return list;
    }();
    return kPhrases;
}

const Phrase* phrase_at(Tokens tokens) {
    for (const Phrase& phrase : phrases()) {
        if (begins_with(tokens, phrase.words)) return &phrase;
    }
    return nullptr;
}

bool is_period_word(const TextToken& token) {
    static const std::vector<std::string> kWords =
        folded_phrase("tháng thang quý quy năm nam t q đầu cuối năm i ii iii iv");
    return token.kind != TextToken::Kind::word ||
           std::find(kWords.begin(), kWords.end(), token.folded) != kWords.end();
}

class Reader {
 public:
    explicit Reader(Tokens tokens) : tokens_(tokens), taken_(tokens.size(), false) {}

    HeaderText read() {
        result_.mentions = find_period_mentions(tokens_);
        for (const PeriodMention& mention : result_.mentions) take_mention(mention.position);
        for (std::size_t at = 0; at < tokens_.size();) at += take_phrase(at);
        // "% KH", "TH/KH (%)": a share of two columns; "Tỷ lệ (%)" is none.
        const bool two = plan_ && (actual_ || result_.time == TimeWord::to_date) && slash_;
        // "% DT": of the plan, which an abbreviation names.
        const bool of_one = per_cent_first_ && words(result_.rest).size() <= 1;
        result_.compared = result_.compared || two || of_one ||
                           (result_.per_cent && (plan_ || actual_ || rate_of_time()) && !bracket());
        result_.scenario = estimate_ ? std::optional(Scenario::estimate)
                           : plan_   ? std::optional(Scenario::plan)
                           : actual_ ? std::optional(Scenario::actual)
                                     : std::nullopt;
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

    // The "%" of "KH giao năm 2024 (%)" is a unit of measure, that of "% KH" is not.
    bool bracket() const { return !per_cent_first_ && !slash_; }
    bool rate_of_time() const {
        return result_.time == TimeWord::same_before || result_.time == TimeWord::to_date;
    }

    void take_mention(std::size_t at) {
        const bool spelt = at > 0 && (tokens_[at - 1].is("năm") || tokens_[at - 1].is("tháng"));
        if (spelt) taken_[at - 1] = true;
        for (; at < tokens_.size() && is_period_word(tokens_[at]); ++at) {
            const bool closes = tokens_[at].is("(") || tokens_[at].is("%") || tokens_[at].is(")");
            if (closes) break;
            taken_[at] = true;
        }
    }

    std::size_t take_phrase(std::size_t at) {
        if (taken_[at]) return 1;
        const TextToken& token = tokens_[at];
        if (token.is("%")) {
            result_.per_cent = true;
            per_cent_first_ = per_cent_first_ || at == 0;
            return 1;
        }
        if (token.is("/")) slash_ = true;
        const Phrase* phrase = phrase_at(tokens_.subspan(at));
        if (phrase == nullptr) {
            if (token.kind == TextToken::Kind::sign) return 1;
            add_to(result_.rest, token);
            add_to(result_.name, token);
            return 1;
        }
        apply(*phrase, at);
        return phrase->words.size();
    }

    void apply(const Phrase& phrase, std::size_t at) {
        plan_ = plan_ || phrase.effect == Effect::plan;
        actual_ = actual_ || phrase.effect == Effect::actual;
        estimate_ = estimate_ || phrase.effect == Effect::estimate;
        result_.compared = result_.compared || phrase.effect == Effect::compared;
        result_.changed = result_.changed || phrase.effect == Effect::changed;
        result_.remark = result_.remark || phrase.effect == Effect::remark;
        result_.total = result_.total || phrase.effect == Effect::total;
        if (phrase.effect == Effect::time && result_.time != TimeWord::to_date) {
            result_.time = phrase.time;
        }
        if (phrase.effect != Effect::kept && phrase.effect != Effect::empty) return;
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
    bool slash_ = false;
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

HeaderText read_header_text(std::string_view written) {
    const std::string text = without_markup(written);
    const LabelText label = parse_label(text, "");
    std::string bare = plain_text(label.unit.empty() ? text : label.bare);
    const std::vector<TextToken> tokens = text_tokens(bare);
    HeaderText result = Reader(tokens).read();
    result.unit = label.unit;
    if (result.unit == "%") result.per_cent = true;
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
