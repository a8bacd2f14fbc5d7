#include "normalise/abbreviations.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tonghop {
namespace {

constexpr std::string_view kPunctuation = ".,;:()/";
constexpr std::size_t kMostWays = 16;

}  // namespace

Abbreviations::Abbreviations(const std::vector<Abbreviation>& known) {
    for (const Abbreviation& abbreviation : known) {
        auto& meanings = meanings_[fold(abbreviation.text)];
        for (const std::string& meaning : abbreviation.meanings) meanings.push_back(fold(meaning));
    }
}

std::vector<std::string> Abbreviations::written_out(const std::string& folded) const {
    std::vector<std::string> ways{""};
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string word = folded.substr(at, end - at);
        at = end + 1;
        const std::size_t first = std::min(word.find_first_not_of(kPunctuation), word.size());
        const std::size_t last = word.find_last_not_of(kPunctuation);
        const std::string bare =
            last == std::string::npos ? "" : word.substr(first, last + 1 - first);
        std::vector<std::string> spellings{word};
        if (const auto found = meanings_.find(bare); found != meanings_.end()) {
            for (const std::string& meaning : found->second) {
                // "NN." loses the point of its abbreviation, "(NN)" keeps its brackets.
                std::string behind = word.substr(last + 1);
                if (behind.starts_with('.')) behind.erase(0, 1);
                spellings.push_back(word.substr(0, first) + meaning + behind);
            }
        }
        std::vector<std::string> longer;
        for (const std::string& way : ways) {
            for (const std::string& spelling : spellings) {
                if (longer.size() < kMostWays)
                    longer.push_back(way.empty() ? spelling : way + ' ' + spelling);
            }
        }
        ways = std::move(longer);
    }
    std::erase(ways, folded);
    return ways;
}

}  // namespace tonghop
