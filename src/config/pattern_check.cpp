#include "config/pattern_check.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace tonghop {

namespace {

constexpr std::string_view kLevelSeparator = " > ";

void check_placeholders(const std::string& text, const Spot& spot, Mistakes& mistakes) {
    static const std::vector<std::string> known = {"{year}", "{year-1}", "{month}"};
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        const std::string name =
            text.substr(open, close == std::string::npos ? close : close - open + 1);
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        mistakes.add(spot, say("không có chỗ thay {0}; chọn một trong {1}{2}",
                               "there is no placeholder {0}; choose one of {1}{2}", in_quotes(name),
                               listed(known), did_you_mean(name, known)));
    }
}

void check_levels(const std::string& pattern, const Spot& spot, Mistakes& mistakes) {
    // Blanks at the ends let a separator with nothing before or behind it be found as one.
    const std::string text = " " + pattern + " ";
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(kLevelSeparator, begin), text.size());
        if (squeeze(text.substr(begin, end - begin)).empty()) {
            mistakes.add(spot,
                         say("mẫu {0} có một tầng trống nên không khớp gì; viết chữ ở hai bên "
                             "\" > \"",
                             "the pattern {0} has an empty level and matches nothing; write "
                             "text on both sides of \" > \"",
                             in_quotes(pattern)));
            return;
        }
        // The blank behind one ">" may be the blank before the next.
        begin = end + kLevelSeparator.size() - 1;
    }
}

}  // namespace

void check_pattern(const std::string& pattern, const Spot& spot, Mistakes& mistakes) {
    if (squeeze(pattern).empty()) {
        mistakes.add(spot, say("mẫu trống không khớp gì; viết chữ cần tìm, hoặc bỏ mẫu này",
                               "an empty pattern matches nothing; write the text to look for, or "
                               "remove it"));
        return;
    }
    check_placeholders(pattern, spot, mistakes);
    check_levels(pattern, spot, mistakes);
}

std::string read_title(const ValueReader& value) {
    std::string title = value.text();
    check_placeholders(title, value.spot(), value.mistakes());
    return title;
}

std::string read_pattern(const ValueReader& value) {
    std::string pattern = value.any_text();
    if (value.is_text()) check_pattern(pattern, value.spot(), value.mistakes());
    return pattern;
}

std::vector<std::string> read_patterns(const ValueReader& value, FirstUse* once) {
    std::vector<std::string> patterns;
    for (const ValueReader& item : value.one_or_more()) {
        patterns.push_back(read_pattern(item));
        if (once != nullptr) once->add(fold(patterns.back()), patterns.back(), item.spot());
    }
    return patterns;
}

}  // namespace tonghop
