#include "config/ratio_scale.hpp"

#include "model/quantity.hpp"

namespace tonghop {

namespace {

constexpr int kDigits = 12;

/// An exact quotient whose terms are not reduced.
struct Fraction {
    Decimal top = 1;
    Decimal bottom = 1;

    /// Precondition: convertible. A unit without a fixed factor converts into itself only.
    void convert_above(const UnitOfMeasure& from, const UnitOfMeasure& to) {
        if (&from == &to) return;
        multiply(*from.factor);
        divide(*to.factor);
    }
    void convert_below(const UnitOfMeasure& from, const UnitOfMeasure& to) {
        convert_above(to, from);
    }
    void multiply(const Rational& factor) {
        top = top * Decimal(factor.numerator());
        bottom = bottom * Decimal(factor.denominator());
    }
    void divide(const Rational& factor) {
        top = top * Decimal(factor.denominator());
        bottom = bottom * Decimal(factor.numerator());
    }
    std::optional<Decimal> value() const {
        const Decimal rounded = top.divided_by(bottom, kDigits);
        if (rounded * bottom != top) return std::nullopt;
        return rounded;
    }
};

std::optional<Decimal> share_scale(const std::string& result) {
    if (result == "%") return Decimal(100);
    if (result == "‰") return Decimal(1000);
    return std::nullopt;
}

}  // namespace

std::optional<Decimal> scale_of_ratio(const RatioUnits& ratio, const UnitCatalogue& units) try {
    const auto* numerator = units.by_name(ratio.numerator);
    const auto* denominator = units.by_name(ratio.denominator);
    if (numerator == nullptr || denominator == nullptr) return std::nullopt;
    Fraction scale;
    if (const auto share = share_scale(ratio.result)) {
        if (!convertible(*numerator, *denominator)) return std::nullopt;
        scale.top = *share;
        scale.convert_above(*numerator, *denominator);
        return scale.value();
    }
    const auto slash = ratio.result.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const auto* above = units.by_name(ratio.result.substr(0, slash));
    const auto* below = units.by_name(ratio.result.substr(slash + 1));
    if (above == nullptr || below == nullptr || !convertible(*numerator, *above) ||
        !convertible(*denominator, *below)) {
        return std::nullopt;
    }
    scale.convert_above(*numerator, *above);
    scale.convert_below(*denominator, *below);
    return scale.value();
} catch (const DecimalOverflow&) {
    return std::nullopt;
}

}  // namespace tonghop
