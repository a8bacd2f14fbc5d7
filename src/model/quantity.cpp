#include "model/quantity.hpp"

namespace tonghop {

namespace {

bool same_unit(const UnitOfMeasure& a, const UnitOfMeasure& b) {
    // The name alone does not do: a sào of the North is not a sào of the centre.
    return a.name == b.name && a.canonical == b.canonical && a.region == b.region;
}

}  // namespace

std::optional<Decimal> to_canonical(const Quantity& quantity) {
    if (!quantity.unit->factor) return std::nullopt;
    return multiply(quantity.value, *quantity.unit->factor);
}

bool convertible(const UnitOfMeasure& from, const UnitOfMeasure& to) {
    if (same_unit(from, to)) return true;
    return from.canonical == to.canonical && from.factor && to.factor &&
           to.factor->numerator() != 0;
}

Quantity convert(const Quantity& quantity, const UnitOfMeasure& to) {
    const UnitOfMeasure& from = *quantity.unit;
    if (!convertible(from, to)) {
        throw UnlikeUnits("\"" + from.name + "\" does not convert into \"" + to.name + "\"");
    }
    if (same_unit(from, to)) return {quantity.value, &to};
    return {multiply(quantity.value, from.factor->divided_by(*to.factor)), &to};
}

Quantity operator+(const Quantity& a, const Quantity& b) {
    return {a.value + convert(b, *a.unit).value, a.unit};
}

}  // namespace tonghop
