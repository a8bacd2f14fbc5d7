#include "base/suggest.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tonghop {

namespace {

/// Optimal string alignment: Levenshtein with swaps of neighbours, three rows at a time.
std::size_t alignment(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    return alignment(to_code_points(a), to_code_points(b));
}

std::optional<std::string> closest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
    const std::u32string wanted = to_code_points(fold_toneless(word));
    if (wanted.empty()) return std::nullopt;
    std::size_t allowed = wanted.size() / 3;
    std::optional<std::string> best;
    for (const std::string& candidate : candidates) {
        const std::u32string spelling = to_code_points(fold_toneless(candidate));
        const std::size_t shorter = std::min(wanted.size(), spelling.size());
        const std::size_t longer = std::max(wanted.size(), spelling.size());
        if (longer - shorter > allowed) continue;
        const std::size_t distance = alignment(wanted, spelling);
        if (distance > allowed || (best && distance == allowed)) continue;
        best = candidate;
        allowed = distance;
        if (distance == 0) break;
    }
    return best;
}

}  // namespace tonghop
