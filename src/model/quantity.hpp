// A number with its unit of measure. Adding tấn to ha is refused, as it should be.
#pragma once

#include <stdexcept>

#include "model/decimal.hpp"
#include "model/unit_of_measure.hpp"

namespace tonghop {

class UnlikeUnits : public std::logic_error {
 public:
    using std::logic_error::logic_error;
};

struct Quantity {
    Decimal value;
    const UnitOfMeasure* unit = nullptr;  ///< never null in use; lives as long as its catalogue
};

/// The same quantity in its canonical unit; nothing if the unit has no fixed factor.
std::optional<Decimal> to_canonical(const Quantity& quantity);
/// Whether `from` can become `to`: same canonical unit and both factors known, or the same unit
/// of measure.
bool convertible(const UnitOfMeasure& from, const UnitOfMeasure& to);
/// Throws UnlikeUnits unless `convertible`.
Quantity convert(const Quantity& quantity, const UnitOfMeasure& to);
/// In the left one's unit. Throws UnlikeUnits.
Quantity operator+(const Quantity& a, const Quantity& b);

}  // namespace tonghop
