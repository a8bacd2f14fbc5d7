#include "config/pattern_check.hpp"

#include "base/text.hpp"
#include "config/captures.hpp"

#include <algorithm>

namespace tonghop {

namespace {

constexpr std::string_view kLevelSeparator = " > ";

constexpr std::size_t kHeaderLevels = 4;  // rows of the tallest header

/// Names of the placeholders, with braces; those of headers are captures as well.
const std::vector<std::string>& placeholders(bool header) {
    static const std::vector<std::string> plain = {"{year}", "{year-1}", "{month}"};
    static const std::vector<std::string> all = [] {
        std::vector<std::string> names = plain;
        for (const std::string_view name : kCaptures) {
            names.push_back('{' + std::string(name) + '}');
        }
        return names;
    }();
    return header ? all : plain;
}

void check_placeholders(const std::string& text, const Spot& spot, Mistakes& mistakes,
                        bool header = false) {
    const std::vector<std::string>& known = placeholders(header);
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

std::size_t uses(std::string_view text, std::string_view name) {
    std::size_t count = 0;
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        ++count;
    }
    return count;
}

/// "{place}{indicator}", "{place} {indicator}": a number beside a text is told apart by its digits.
bool touching_captures(std::string_view pattern) {
    for (const std::string_view first : kCaptures) {
        for (const std::string_view second : kCaptures) {
            if (first.ends_with("-number") || second.ends_with("-number")) continue;
            for (const std::string_view between : {"}{", "} {"}) {
                const std::string both =
                    '{' + std::string(first) + std::string(between) + std::string(second) + '}';
                if (pattern.find(both) != std::string_view::npos) return true;
            }
        }
    }
    return false;
}

/// What a header pattern with captures must not do: nothing would match it.
void check_captures(const std::string& pattern, const Spot& spot, Mistakes& mistakes) {
    for (const std::string_view name : kCaptures) {
        const std::string written = '{' + std::string(name) + '}';
        if (uses(pattern, written) > 1) {
            mistakes.add(spot,
                         say("{0} có hai lần trong mẫu {1} nên không rõ lấy chỗ nào; bỏ một",
                             "{0} is twice in the pattern {1}: which one counts is not clear; "
                             "remove one",
                             in_quotes(written), in_quotes(pattern)));
        }
    }
    if (touching_captures(pattern)) {
        mistakes.add(spot, say("hai chỗ thay đứng liền nhau trong mẫu {0} nên không biết chia ở "
                               "đâu; viết chữ vào giữa",
                               "two placeholders of the pattern {0} stand side by side, so it is "
                               "not clear where to part them; write text between them",
                               in_quotes(pattern)));
    }
    if (uses(pattern, kLevelSeparator) >= kHeaderLevels) {
        mistakes.add(spot, say("mẫu {0} có hơn {1} tầng, tiêu đề không có nhiều tầng như vậy; bỏ "
                               "bớt tầng trên",
                               "the pattern {0} has more than {1} levels, and no header has so "
                               "many; leave out upper ones",
                               in_quotes(pattern), kHeaderLevels));
    }
}

void check(const std::string& pattern, const Spot& spot, Mistakes& mistakes, bool header) {
    if (squeeze(pattern).empty()) {
        mistakes.add(spot, say("mẫu trống không khớp gì; viết chữ cần tìm, hoặc bỏ mẫu này",
                               "an empty pattern matches nothing; write the text to look for, or "
                               "remove it"));
        return;
    }
    check_placeholders(pattern, spot, mistakes, header);
    check_levels(pattern, spot, mistakes);
    if (header) check_captures(pattern, spot, mistakes);
}

}  // namespace

void check_pattern(const std::string& pattern, const Spot& spot, Mistakes& mistakes) {
    check(pattern, spot, mistakes, false);
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

std::vector<std::string> read_headers(const ValueReader& value, FirstUse* once) {
    std::vector<std::string> patterns;
    for (const ValueReader& item : value.one_or_more()) {
        patterns.push_back(item.any_text());
        if (item.is_text()) check(patterns.back(), item.spot(), item.mistakes(), true);
        if (once != nullptr) once->add(fold(patterns.back()), patterns.back(), item.spot());
    }
    return patterns;
}

}  // namespace tonghop
