#include "normalise/loose_names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kFewestWords = 2;  // "Số hộ" alone may be any of many

}  // namespace

LooseNames::LooseNames(const IndicatorNames& names) {
    const LabelWording& wording = names.config().wording;
    for (const std::string& phrase : wording.left_out) add_phrase(phrase, "");
    for (const auto& group : wording.same) {
        for (const std::string& phrase : group) add_phrase(phrase, fold(group.front()));
    }
    for (const auto& [name, indicator] : names.written_out()) {
        std::string bag = bag_of(name);
        if (!bag.empty()) names_.emplace(std::move(bag), indicator);
    }
}

void LooseNames::add_phrase(const std::string& phrase, const std::string& meaning) {
    std::vector<std::string> parts = words(fold(phrase));
    if (parts.empty()) return;
    const std::string first = parts.front();
    phrases_.emplace(first, Phrase{std::move(parts), meaning});
}

// The longest phrase hides shorter ones.
const LooseNames::Phrase* LooseNames::phrase_at(const std::vector<std::string>& words,
                                                std::size_t at) const {
    const Phrase* best = nullptr;
    const auto [first, last] = phrases_.equal_range(words[at]);
    for (auto it = first; it != last; ++it) {
        const Phrase& phrase = it->second;
        if (phrase.words.size() > words.size() - at) continue;
        const bool fits = std::equal(phrase.words.begin(), phrase.words.end(),
                                     words.begin() + static_cast<std::ptrdiff_t>(at));
        if (fits && (best == nullptr || phrase.words.size() > best->words.size())) best = &phrase;
    }
    return best;
}

std::string LooseNames::bag_of(const std::string& folded) const {
    const std::vector<std::string> parts = words(folded);
    std::vector<std::string> kept;
    for (std::size_t at = 0; at < parts.size();) {
        const Phrase* phrase = phrase_at(parts, at);
        const std::string& word = phrase == nullptr ? parts[at] : phrase->meaning;
        if (!word.empty()) kept.push_back(word);
        at += phrase == nullptr ? 1 : phrase->words.size();
    }
    if (kept.size() < kFewestWords) return {};
    // The first word stays: "nâng cao tiêu chí" says something else than "tiêu chí nâng cao".
    std::sort(kept.begin() + 1, kept.end());
    std::string bag;
    for (const std::string& word : kept) bag += word + '|';
    return bag;
}

std::vector<const Indicator*> LooseNames::find(const std::string& label) const {
    std::vector<const Indicator*> found;
    const std::string bag = bag_of(label);
    if (bag.empty()) return found;
    const auto [first, last] = names_.equal_range(bag);
    for (auto it = first; it != last; ++it) {
        const bool known = std::find(found.begin(), found.end(), it->second) != found.end();
        if (!known) found.push_back(it->second);
    }
    return found;
}

}  // namespace tonghop
