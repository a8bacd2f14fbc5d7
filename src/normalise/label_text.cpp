#include "normalise/label_text.hpp"

#include "base/superscripts.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "normalise/unit_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

namespace tonghop {
namespace {

/// Tokens of "Trong đó:" and its relatives at the start of a label; 0 if it has none.
std::size_t component_words(Tokens label) {
    static const auto kPhrases = folded_phrases(
        {"trong đó", "tr.đó", "tr đó", "t.đó", "chia ra", "bao gồm", "gồm có", "gồm"});
    for (const std::vector<std::string>& phrase : kPhrases) {
        if (!begins_with(label, phrase)) continue;
        const bool colon = label.size() > phrase.size() && label[phrase.size()].is(":");
        return phrase.size() + (colon ? 1 : 0);
    }
    return 0;
}

/// Strips what stands before the name itself.
Tokens strip_front(Tokens label, LabelText& result) {
    while (!label.empty()) {
        if (const std::size_t words = component_words(label); words > 0) {
            result.component = true;
            label = label.subspan(words);
        } else if (const OutlineNumber number = leading_number(label); number.tokens > 0) {
            result.level = std::max(result.level, number.level);
            label = label.subspan(number.tokens);
        } else {
            break;
        }
    }
    return label;
}

/// Units of measure that labels carry in brackets, or the part of them before "/"; the catalogue of
/// a run knows more.
bool is_unit_name(Tokens name) {
    constexpr std::array<std::string_view, 56> kUnits = {
        "tấn",        "tạ",           "yến",         "kg",    "ha",         "m2",      "m²",
        "m3",         "m³",           "km2",         "km²",   "km",         "m",       "con",
        "hộ",         "người",        "khẩu",        "cây",   "lượt",       "đồng",    "đ",
        "trđ",        "tr.đ",         "vụ",          "%",     "điểm %",     "trường",  "lớp",
        "giường",     "tiêu chí",     "lượt người",  "‰",     "trẻ",        "trẻ em",  "học sinh",
        "hồ sơ",      "doanh nghiệp", "lao động",    "cơ sở", "ca",         "mô hình", "sản phẩm",
        "công trình", "thẻ",          "cuộc",        "phòng", "hợp tác xã", "htx",     "lượt khách",
        "trang trại", "chiếc",        "giường bệnh", "liều",  "đơn",        "cặp",     "văn bản"};
    static const std::unordered_set<std::string> kNames = [&] {
        std::unordered_set<std::string> names;
        for (const std::string_view unit : kUnits) names.insert(fold(unit));
        return names;
    }();
    std::string written = fold(written_span(name));
    return written.find("<sup>") != std::string::npos || kNames.contains(written);
}

bool is_scale_word(const TextToken& token) {
    static const std::vector<std::string> kScales = folded_phrase("nghìn ngàn triệu tỷ");
    return std::find(kScales.begin(), kScales.end(), token.folded) != kScales.end();
}

/// Tokens of "1000", "1.000", "100": the scale that a unit of measure may begin with.
std::size_t scale_tokens(Tokens inside) {
    std::string digits;
    std::size_t taken = 0;
    for (const TextToken& token : inside) {
        const bool groups = token.is(".") && taken > 0;
        if (token.kind != TextToken::Kind::digits && !groups) break;
        if (!groups) digits += token.written;
        ++taken;
    }
    const bool power_of_ten = digits.size() > 1 && digits.front() == '1' &&
                              digits.find_first_not_of('0', 1) == std::string::npos;
    return power_of_ten ? taken : 0;
}

/// "tấn", "tạ/ha", "1000 con", "triệu đồng/người/năm", "%", "m2"; but not "100%", "nam/nữ", "vụ
/// xuân".
bool is_common_unit(Tokens inside) {
    const std::size_t scale = scale_tokens(inside);
    Tokens unit = inside.subspan(scale);
    if (unit.empty() || (scale > 0 && unit.front().kind != TextToken::Kind::word)) return false;
    if (is_scale_word(unit.front())) unit = unit.subspan(1);
    const auto slash =
        std::find_if(unit.begin(), unit.end(), [](const TextToken& t) { return t.is("/"); });
    const auto name = unit.first(static_cast<std::size_t>(slash - unit.begin()));
    // "triệu", "triệu/người/năm": money.
    if (name.empty()) return is_scale_word(inside[scale]);
    return is_unit_name(name);
}

/// "02=03+04", "I+II+III", "11 = 01:06": numbers of rows and signs only.
bool is_formula(Tokens inside) {
    bool has_sign = false;
    bool has_number = false;
    for (const TextToken& token : inside) {
        if (token.kind == TextToken::Kind::sign) {
            has_sign = has_sign || token.is("=") || token.is("+") || token.is(":");
        } else if (outline_level(token.written) == kLevelNone) {
            return false;
        } else {
            has_number = true;
        }
    }
    return has_sign && has_number;
}

/// "*" or "¹"; the superscript of "m²" is part of its word.
bool is_note_mark(const TextToken& token) {
    return token.is("*") || is_superscript(decode_utf8(token.written, 0).code_point);
}

/// "3/2", "(5):(2)", "3/2x100": how a row is worked out from others, and no sum of them.
bool is_quotient(Tokens inside) {
    bool divides = false;
    for (const TextToken& token : inside) {
        divides = divides || token.is("/") || token.is(":");
        const bool sign = token.kind == TextToken::Kind::sign;
        const bool times = token.is("x") || (sign && !token.is(","));
        const bool number = outline_level(token.written) != kLevelNone && token.written.size() <= 3;
        if (!times && !number) return false;
    }
    return divides;
}

bool is_footnote(Tokens inside) {
    return std::all_of(inside.begin(), inside.end(), is_note_mark);
}

/// Position of the bracket that the last token closes; tokens.size() if it closes none.
std::size_t opening_bracket(Tokens label) {
    if (label.empty() || !(label.back().is(")") || label.back().is("]"))) return label.size();
    int depth = 0;
    for (std::size_t at = label.size(); at-- > 0;) {
        if (label[at].is(")") || label[at].is("]")) ++depth;
        if (label[at].is("(") || label[at].is("[")) --depth;
        if (depth == 0) return at;
    }
    return label.size();
}

/// "phân chia theo tỷ lệ phần trăm (%)": the sign says the words before it again, not a unit.
bool repeats_the_words(Tokens before, Tokens inside) {
    static const auto kWords = folded_phrases({"phần trăm", "theo tỷ lệ"});
    if (inside.size() != 1 || !inside.front().is("%")) return false;
    return std::any_of(kWords.begin(), kWords.end(), [&](const auto& phrase) {
        return before.size() > phrase.size() && begins_with(before.last(phrase.size()), phrase);
    });
}

/// Takes one closing bracket if it says a unit of measure, a formula or a footnote.
bool strip_bracket(Tokens& label, LabelText& result, const UnitCatalogue* units) {
    const std::size_t open = opening_bracket(label);
    if (open == 0 || open + 2 >= label.size()) return false;
    const Tokens inside = label.subspan(open + 1, label.size() - open - 2);
    const std::string written(written_span(inside));
    if (is_formula(inside)) {
        result.formula = written;
    } else if (is_quotient(inside) || repeats_the_words(label.first(open), inside)) {
        // Nothing to remember.
    } else if (find_sheet_unit(written)) {
        result.unit = *find_sheet_unit(written);
    } else if (result.unit.empty() &&
               (is_common_unit(inside) ||
                (units != nullptr && !units_spelt(written, *units).empty()))) {
        result.unit = written;
    } else if (!is_footnote(inside)) {
        return false;
    }
    label = label.first(open);
    return true;
}

/// Whether both spell one unit of measure.
bool spell_the_same(std::string_view a, std::string_view b, const UnitCatalogue* units) {
    if (units == nullptr) return false;
    const auto all = units_spelt(b, *units);
    const auto one = units_spelt(a, *units);
    return std::any_of(one.begin(), one.end(), [&](const UnitOfMeasure* unit) {
        return std::find(all.begin(), all.end(), unit) != all.end();
    });
}

/// Takes ", con" off the end of "Đàn dê, con"; not of "Trâu, bò": the last part must be a unit of
/// measure, and something must be left to measure. "Số thôn, tổ dân phố (thôn)" says it twice.
bool strip_unit_behind_comma(Tokens& label, LabelText& result, const UnitCatalogue* units) {
    if (label.size() < 3) return false;
    std::size_t comma = label.size() - 1;
    while (comma > 0 && !label[comma].is(",") && !label[comma].is(";")) --comma;
    if (comma == 0 || comma + 1 == label.size()) return false;
    const Tokens behind = label.subspan(comma + 1);
    // "Sản lượng đạt 12,5 tấn" holds a figure, and no unit of measure by itself.
    const bool fraction = label[comma - 1].kind == TextToken::Kind::digits &&
                          behind.front().kind == TextToken::Kind::digits;
    const std::string written(written_span(behind));
    const bool known =
        is_common_unit(behind) || (units != nullptr && !units_spelt(written, *units).empty());
    if (fraction || !known) return false;
    if (!result.unit.empty() && !spell_the_same(written, result.unit, units)) return false;
    if (result.unit.empty()) result.unit = written;
    label = label.first(comma);
    return true;
}

bool is_trailing_mark(const TextToken& token) {
    return token.is(":") || token.is(",") || token.is(";") || token.is(".") || token.is("…") ||
           is_note_mark(token);
}

}  // namespace

LabelText parse_label(std::string_view cell_text, std::string_view outline_cell_text,
                      const UnitCatalogue* units) {
    const std::string plain = plain_text(cell_text);
    const std::vector<TextToken> tokens = text_tokens(plain);
    LabelText result;
    Tokens label = strip_front(tokens, result);
    do {
        while (!label.empty() && is_trailing_mark(label.back())) {
            label = label.first(label.size() - 1);
        }
    } while (strip_bracket(label, result, units) || strip_unit_behind_comma(label, result, units));
    result.bare = written_span(label);
    result.key = fold(result.bare);
    if (const int level = outline_level(outline_cell_text); level != kLevelNone) {
        result.level = level;
    } else if (result.level == kLevelNone && result.component) {
        result.level = kLevelDash;
    }
    return result;
}

}  // namespace tonghop
