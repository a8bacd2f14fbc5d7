// What the catalogue calls plausible of one place.
#pragma once

#include "model/indicator.hpp"
#include "model/observation.hpp"
#include "model/unit_of_measure.hpp"

namespace tonghop {

/// The plausible lower bound of a figure: a range is meant for a commune and a year; a month of a
/// flow may be far below it, and so may what one of its villages adds.
std::optional<Decimal> lower_bound(const Indicator& indicator, const SeriesKey& figure);

/// Whether a figure is a level that a range can be held against: reported, with a value, no change.
bool is_level(const Observation& observation);

/// Whether `value` lies outside; a bound that is not given excludes nothing.
bool outside(const Decimal& value, const std::optional<Decimal>& low,
             const std::optional<Decimal>& high);

/// Whether a figure may be `value`: inside all ranges of its indicator.
bool in_range(const Decimal& value, const Indicator& indicator, const SeriesKey& figure);

/// 0,237 con: what is counted one by one comes in whole numbers.
bool is_part_of_one(const Decimal& value, const Indicator& indicator, const UnitCatalogue& units);

}  // namespace tonghop
