#include "normalise/figure_tail.hpp"

#include "normalise/amount_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace tonghop {
namespace {

/// "triệu đồng/lao động/năm" is the longest unit of measure seen.
constexpr int kMaxUnitWords = 5;

using WordSet = std::unordered_set<std::string>;

WordSet folded_set(std::string_view list) {
    const std::vector<std::string> all = folded_phrase(list);
    return {all.begin(), all.end()};
}

/// Words of sentences, never of units of measure: a text that goes on with one is a remark.
bool is_sentence_word(const std::string& word) {
    static const WordSet kWords = folded_set(
        "trở đến tới giảm tăng còn chưa không và so do vì được bị nhưng trong đạt trên dưới là của "
        "tại theo với giao gồm khi nếu có");
    return kWords.contains(word);
}

/// Words of what a change is measured against.
bool is_base_word(const TextToken& token) {
    static const WordSet kWords = folded_set(
        "dự toán kế hoạch kh cùng kỳ ck năm tháng quý trước huyện tỉnh xã trung ương giao nghị "
        "quyết "
        "hđnd chỉ tiêu thực hiện kết quả đầu cuối nhiệm kỳ cả pháp lệnh");
    if (token.kind == TextToken::Kind::digits) return token.written.size() <= 4;
    return kWords.contains(token.folded) || token.is("/");
}

/// "so với cùng kỳ", "so cùng kỳ": position of the first base word; tokens.size() if there is none.
std::size_t find_base(Tokens tokens, std::size_t& comparison) {
    comparison = tokens.size();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].is("so")) continue;
        comparison = i;
        return tokens[i + 1].is("với") ? i + 2 : i + 1;
    }
    return tokens.size();
}

std::optional<std::int64_t> scale_of(const TextToken& token) {
    static const std::array<std::pair<std::string, std::int64_t>, 6> kScales = {{
        {folded_phrase("nghìn").front(), 1'000},
        {folded_phrase("ngàn").front(), 1'000},
        {folded_phrase("vạn").front(), 10'000},
        {folded_phrase("triệu").front(), 1'000'000},
        {folded_phrase("tỷ").front(), 1'000'000'000},
        {folded_phrase("trăm").front(), 100},
    }};
    for (const auto& [word, factor] : kScales) {
        if (token.is(word)) return factor;
    }
    return std::nullopt;
}

/// Money keeps its scale word in the unit of measure: "tỷ đồng", "triệu/người/năm", "triệu".
bool is_money(Tokens after_scale) {
    static const WordSet kMoney = folded_set("đồng đ vnđ vnd ₫ usd đô / .");
    return after_scale.empty() || kMoney.contains(after_scale.front().folded);
}

/// Takes scale words off the front of `tokens` unless they belong to an amount of money; "3 ngàn"
/// alone is 3000 of whatever the row counts, "3 tỷ" is money.
Decimal take_scale(Tokens& tokens) {
    constexpr std::int64_t kLeastOfMoney = 1'000'000;
    std::int64_t scale = 1;
    Tokens rest = tokens;
    while (!rest.empty() && scale < kLeastOfMoney) {
        const std::optional<std::int64_t> factor = scale_of(rest.front());
        if (!factor) break;
        scale *= *factor;
        rest = rest.subspan(1);
    }
    const bool thousands = rest.empty() && scale > 100 && scale < kLeastOfMoney;
    if (rest.size() == tokens.size() || (is_money(rest) && !thousands)) return 1;
    tokens = rest;
    return scale;
}

/// The 2 of "m2" and the 3 of "km3": a superscript typed as a digit.
bool is_flat_superscript(Tokens tokens, std::size_t at) {
    if (at == 0 || tokens[at].after_blank) return false;
    const std::string& before = tokens[at - 1].folded;
    return (before.ends_with('m') || before == "^") && (tokens[at].is("2") || tokens[at].is("3"));
}

bool is_unit_like(Tokens tokens) {
    static const WordSet kSigns = folded_set("/ % ‰ . ^ $ ₫");
    // "Lũy kế 5 tháng", "3 quý" are headers, no figures.
    if (!tokens.empty() && (tokens.front().is("tháng") || tokens.front().is("quý"))) return false;
    // "1. Chi thường xuyên" is the first line of a list.
    if (tokens.size() > 1 && tokens.front().is(".")) return false;
    int words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const TextToken& token = tokens[i];
        if (token.kind == TextToken::Kind::word) {
            if (++words > kMaxUnitWords || is_sentence_word(token.folded)) return false;
        } else if (token.kind == TextToken::Kind::digits) {
            if (!is_flat_superscript(tokens, i)) return false;
        } else if (!kSigns.contains(token.folded)) {
            return false;
        }
    }
    return true;
}

Tokens without_brackets(Tokens tokens) {
    const bool bracketed = tokens.size() > 2 && tokens.front().is("(") && tokens.back().is(")");
    return bracketed ? tokens.subspan(1, tokens.size() - 2) : tokens;
}

/// "247 (ước)", "1,2 tấn (ước tính)": takes the word off the end, and tells whether there was one.
bool take_estimate(Tokens& tokens) {
    static const std::vector<std::string> kWords[] = {folded_phrase("ước tính"),
                                                      folded_phrase("ước")};
    const bool bracketed = !tokens.empty() && tokens.back().is(")");
    for (const std::vector<std::string>& words : kWords) {
        const std::size_t length = words.size() + (bracketed ? 2 : 0);
        if (tokens.size() < length) continue;
        const Tokens tail = tokens.last(length);
        if (bracketed && !tail.front().is("(")) continue;
        if (!begins_with(bracketed ? tail.subspan(1) : tail, words)) continue;
        tokens = tokens.first(tokens.size() - length);
        return true;
    }
    return false;
}

}  // namespace

std::optional<FigureTail> read_figure_tail(Tokens tokens) {
    FigureTail tail;
    tail.approximate = take_estimate(tokens);
    std::size_t comparison = 0;
    const Tokens base = tokens.subspan(find_base(tokens, comparison));
    if (comparison < tokens.size()) {
        if (base.empty() || !std::all_of(base.begin(), base.end(), is_base_word))
            return std::nullopt;
        tail.base = written_span(base);
        tokens = tokens.first(comparison);
    }
    if (const TrailingBound bound = trailing_bound(tokens); bound.count > 0) {
        tail.bound = bound.bound;
        tokens = tokens.first(tokens.size() - bound.count);
    }
    tokens = without_brackets(tokens);
    tail.scale = take_scale(tokens);
    if (!is_unit_like(tokens)) return std::nullopt;
    tail.unit = written_span(tokens);
    return tail;
}

bool ends_in_scale(std::string_view figure) {
    const std::string plain = plain_text(figure);
    const std::vector<TextToken> tokens = text_tokens(plain);
    return tokens.size() > 1 && scale_of(tokens.back()).has_value();
}

bool begins_in_scale(std::string_view unit) {
    const std::string plain = plain_text(unit);
    const std::vector<TextToken> tokens = text_tokens(plain);
    return !tokens.empty() &&
           (tokens.front().kind == TextToken::Kind::digits || scale_of(tokens.front()).has_value());
}

bool is_percent(std::string_view unit) {
    return unit.starts_with('%');
}

}  // namespace tonghop
