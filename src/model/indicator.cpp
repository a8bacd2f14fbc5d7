#include "model/indicator.hpp"

#include <utility>

namespace tonghop {

void IndicatorCatalogue::add(Indicator indicator) {
    by_code_.emplace(indicator.code, indicators_.size());
    indicators_.push_back(std::move(indicator));
}

const Indicator* IndicatorCatalogue::find(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : &indicators_[found->second];
}

}  // namespace tonghop
