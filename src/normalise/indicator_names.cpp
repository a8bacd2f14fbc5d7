#include "normalise/indicator_names.hpp"

#include "normalise/label_text.hpp"

namespace tonghop {

IndicatorNames::IndicatorNames(const Configuration& config)
    : config_(config), abbreviations_(config.abbreviations) {
    for (const Indicator& indicator : config.indicators.all()) {
        add(indicator.name, indicator);
        for (const std::string& synonym : indicator.synonyms) add(synonym, indicator);
    }
}

// Names are taken apart as labels are, so that both come to the same key.
void IndicatorNames::add(const std::string& name, const Indicator& indicator) {
    const std::string key = parse_label(name, "", &config_.units).key;
    exact_.emplace(key, &indicator);
    written_out_.emplace(key, &indicator);
    for (const std::string& full : abbreviations_.written_out(key)) {
        written_out_.emplace(full, &indicator);
    }
    words_.push_back({LabelWords(key), &indicator});
}

}  // namespace tonghop
