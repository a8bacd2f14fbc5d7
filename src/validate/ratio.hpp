// A rate beside the figures it is made of.
#pragma once

#include <optional>

#include "model/indicator.hpp"
#include "model/observation.hpp"
#include "validate/rule.hpp"

namespace tonghop {

/// A rate, its numerator and its denominator in one report: plain figures of one place, scenario
/// and period.
struct RatioTerms {
    const Indicator* indicator;
    const Observation* rate;
    const Observation* numerator;
    const Observation* denominator;
};

/// Nothing unless `rate` is a ratio of two indicators that the report has plain figures of.
std::optional<RatioTerms> ratio_terms(const Report& report, const Observation& rate);

/// Whether `rate` follows from the other two, within what rounding can hide; nothing where that
/// cannot be said (nothing to divide by). The figures may be others than those of `terms`.
std::optional<bool> holds(const RatioTerms& terms, const Observation& rate,
                          const Observation& numerator, const Observation& denominator);

}  // namespace tonghop
