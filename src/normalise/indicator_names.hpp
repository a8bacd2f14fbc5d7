// The names by which the catalogue knows its indicators, made ready once for looking up labels of
// many forms.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "normalise/abbreviations.hpp"
#include "normalise/typo.hpp"

namespace tonghop {

class IndicatorNames {
 public:
    /// Keeps a reference.
    explicit IndicatorNames(const Configuration& config);

    struct Name {
        LabelWords words;
        const Indicator* indicator;
    };
    using ByKey = std::multimap<std::string, const Indicator*, std::less<>>;

    const Configuration& config() const { return config_; }
    const Abbreviations& abbreviations() const { return abbreviations_; }
    /// Names and synonyms, as keys of labels.
    const ByKey& exact() const { return exact_; }
    /// These, and the same with abbreviations written out.
    const ByKey& written_out() const { return written_out_; }
    /// Those of `exact`, in words.
    const std::vector<Name>& words() const { return words_; }

 private:
    void add(const std::string& name, const Indicator& indicator);

    const Configuration& config_;
    Abbreviations abbreviations_;
    ByKey exact_;
    ByKey written_out_;
    std::vector<Name> words_;
};

using SharedNames = std::shared_ptr<const IndicatorNames>;

}  // namespace tonghop
