#include "drift/header_likeness.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kSlipLetters = 4;  // bytes; in shorter words one letter is another word

bool same_word(const std::string& a, const std::string& b) {
    if (a == b) return true;
    const bool digits = a.find_first_of("0123456789") != std::string::npos;
    return !digits && std::min(a.size(), b.size()) >= kSlipLetters && edit_distance(a, b) <= 1;
}

std::string joined(const std::vector<std::string>& levels) {
    std::string text;
    for (const std::string& level : levels) text += (text.empty() ? "" : " ") + level;
    return text;
}

}  // namespace

double likeness(const std::string& pattern, const std::string& text, const Period& report) {
    // written_example leaves an ellipsis for what a capture stands for, which is no word.
    const auto wanted = words(fold(written_example(pattern, report)));
    auto found = words(fold(text));
    if (wanted.empty() || found.empty()) return 0;
    const bool open = pattern.find_first_of("*{") != std::string::npos;
    const double all =
        static_cast<double>(open ? wanted.size() : std::max(wanted.size(), found.size()));
    std::size_t shared = 0;
    for (const std::string& word : wanted) {
        const auto same = std::find_if(found.begin(), found.end(),
                                       [&](const std::string& f) { return same_word(word, f); });
        if (same == found.end()) continue;
        found.erase(same);
        ++shared;
    }
    return static_cast<double>(shared) / all;
}

double likeness(const std::vector<std::string>& patterns, const std::vector<std::string>& levels,
                const Period& report) {
    double best = 0;
    for (const std::string& pattern : patterns) {
        for (const std::string& level : levels) {
            best = std::max(best, likeness(pattern, level, report));
        }
        best = std::max(best, likeness(pattern, joined(levels), report));
    }
    return best;
}

}  // namespace tonghop
