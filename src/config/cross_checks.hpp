// What no file shows by itself: references that lead nowhere, and values that contradict each
// other. Each adds to the draft's mistakes.
#pragma once

#include "config/draft.hpp"

namespace tonghop {

/// Names are unique; a canonical unit is its own, of the same dimension, with factor 1.
void check_units(Draft& draft);
/// Codes are unique; rates are not summed; the scale of a ratio fits the units of measure.
void check_indicators(Draft& draft, const UnitCatalogue& units);
/// Validities of one code do not overlap; parents are of a higher level and successors later.
void check_places(Draft& draft);
/// Identifiers are unique; parts are measured like their total.
void check_rules(Draft& draft, const UnitCatalogue& units);
/// Every name used is defined. Where no file of a kind was read, nothing can be said about its
/// names, unless the draft is `complete`: then they are unknown.
void check_references(Draft& draft, const UnitCatalogue& units, bool complete);

}  // namespace tonghop
