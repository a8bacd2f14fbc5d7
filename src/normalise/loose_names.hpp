// Names of indicators as bags of words, for labels that word them otherwise: "Tỷ lệ thu gom rác
// thải sinh hoạt" is "Tỷ lệ chất thải rắn sinh hoạt được thu gom".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "normalise/indicator_names.hpp"

namespace tonghop {

class LooseNames {
 public:
    /// Keeps pointers to the indicators of the names' configuration, whose wording decides.
    explicit LooseNames(const IndicatorNames& names);

    /// The indicators with a name of the same words as the folded `label`: the first, and the
    /// others in any order.
    std::vector<const Indicator*> find(const std::string& label) const;

 private:
    struct Phrase {
        std::vector<std::string> words;
        std::string meaning;  ///< empty: left out
    };

    void add_phrase(const std::string& phrase, const std::string& meaning);
    const Phrase* phrase_at(const std::vector<std::string>& words, std::size_t at) const;
    /// Empty if too few words are left to tell an indicator.
    std::string bag_of(const std::string& folded) const;

    std::multimap<std::string, Phrase> phrases_;  ///< by their first word
    std::multimap<std::string, const Indicator*> names_;
};

}  // namespace tonghop
