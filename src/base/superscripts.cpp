#include "base/superscripts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/code_points.hpp"

namespace tonghop {
namespace {

constexpr std::u32string_view kOnTheLine = U"0123456789()";
constexpr std::u32string_view kRaised = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾";

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// The last letters, or the last digits, of `text`.
template <typename Is>
std::u32string_view last_run(std::u32string_view text, Is is) {
    const auto begin = std::find_if_not(text.rbegin(), text.rend(), is);
    return text.substr(static_cast<std::size_t>(text.rend() - begin));
}

// "²" behind "km", "⁶" behind "10".
bool belongs_to_unit(std::u32string_view before, std::u32string_view raised) {
    if (raised.size() != 1) return false;
    constexpr std::array<std::u32string_view, 6> kLengths = {U"m",  U"km", U"dm",
                                                             U"cm", U"mm", U"hm"};
    const char32_t power = raised.front();
    if (power == U'²' || power == U'³') {
        const std::u32string_view word = last_run(before, is_letter);
        if (std::find(kLengths.begin(), kLengths.end(), word) != kLengths.end()) return true;
    }
    const bool thousands = power == U'³' || power == U'⁶' || power == U'⁹';
    return thousands && last_run(before, is_digit) == U"10";
}

}  // namespace

bool is_superscript(char32_t code_point) {
    return code_point > 0x80 && kRaised.find(code_point) != std::u32string_view::npos;
}

char32_t as_superscript(char32_t code_point) {
    const std::size_t at = kOnTheLine.find(code_point);
    return at == std::u32string_view::npos ? code_point : kRaised[at];
}

void settle_superscripts(std::u32string& text) {
    if (std::all_of(text.begin(), text.end(),
                    [](char32_t c) { return is_superscript(c) || is_blank(c); })) {
        return;
    }
    std::u32string settled;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_superscript(text[end])) ++end;
        if (end == at) {
            const bool doubled = text[at] == U' ' && (settled.empty() || settled.back() == U' ');
            if (!doubled) settled += text[at];
            ++at;
            continue;
        }
        const auto raised = std::u32string_view(text).substr(at, end - at);
        if (belongs_to_unit(settled, raised)) settled += kOnTheLine[kRaised.find(raised.front())];
        at = end;
    }
    if (!settled.empty() && settled.back() == U' ') settled.pop_back();
    text = std::move(settled);
}

}  // namespace tonghop
