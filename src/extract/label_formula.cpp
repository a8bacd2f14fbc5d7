#include "extract/label_formula.hpp"

#include <algorithm>

#include "normalise/text_tokens.hpp"

namespace tonghop {
namespace {

constexpr int kLongestRange = 99;

std::string_view bare(std::string_view name) {
    constexpr std::string_view kAround = " .)(:-/";
    const auto first = name.find_first_not_of(kAround);
    if (first == std::string_view::npos) return {};
    name = name.substr(first, name.find_last_not_of(kAround) - first + 1);
    while (name.size() > 1 && name.front() == '0') name.remove_prefix(1);
    return name;
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.size() <= 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "01:06" -> 01, 02 ... 06, as they are written.
bool add_range(const std::string& first, const std::string& last, LabelFormula& formula) {
    if (!is_digits(first) || !is_digits(last)) return false;
    const int from = std::stoi(first);
    const int to = std::stoi(last);
    if (to <= from || to - from > kLongestRange) return false;
    for (int i = from; i <= to; ++i) formula.parts.push_back({std::to_string(i), false});
    return true;
}

}  // namespace

bool same_row_name(std::string_view a, std::string_view b) {
    return !bare(a).empty() && bare(a) == bare(b);
}

std::optional<LabelFormula> parse_label_formula(std::string_view text) {
    const std::string plain = plain_text(text);
    std::vector<std::string> names(1);  // as written, dotted numbers whole
    std::vector<char> signs;
    for (const TextToken& token : text_tokens(plain)) {
        const bool joins = token.is(".");
        if (token.kind != TextToken::Kind::sign || joins) {
            names.back() += token.written;
            continue;
        }
        if (token.written.size() != 1) return std::nullopt;
        signs.push_back(token.written.front());
        names.emplace_back();
    }
    LabelFormula formula;
    std::size_t at = 0;
    if (!signs.empty() && signs.front() == '=') {
        formula.total = names.front();
        at = 1;
    }
    if (at >= names.size() || signs.size() <= at) return std::nullopt;
    for (bool minus = false; at < names.size(); ++at) {
        if (names[at].empty()) return std::nullopt;
        const char sign = at < signs.size() ? signs[at] : ' ';
        if (sign == ':') {
            if (minus || at + 1 >= names.size() || !add_range(names[at], names[at + 1], formula))
                return std::nullopt;
            ++at;
        } else {
            formula.parts.push_back({names[at], minus});
        }
        const char next = at < signs.size() ? signs[at] : ' ';
        if (next != '+' && next != '-' && next != ' ') return std::nullopt;
        minus = next == '-';
    }
    return formula;
}

}  // namespace tonghop
