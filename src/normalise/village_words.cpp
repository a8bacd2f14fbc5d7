#include "normalise/village_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace tonghop {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_village_word(std::string_view folded) {
    static const std::vector<std::string> kWords =
        words(fold("thôn bản khu xóm khóm ấp buôn phum sóc tổ tdp kdc khối cụm làng"));
    return contains(kWords, folded);
}

bool is_village_kind(std::string_view folded) {
    static const std::vector<std::string> kOthers = words(fold("tiểu dân cư phố"));
    return is_village_word(folded) || contains(kOthers, folded);
}

std::size_t leading_village_phrase(Tokens tokens) {
    static const auto kPhrases = folded_phrases(
        {"tổ dân phố", "khu dân cư", "cụm dân cư", "tiểu khu", "khu phố", "khối phố"});
    for (const auto& phrase : kPhrases) {
        if (begins_with(tokens, phrase)) return phrase.size();
    }
    return 0;
}

}  // namespace tonghop
