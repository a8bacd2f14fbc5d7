#include "validate/unit_candidates.hpp"

#include <algorithm>
#include <cstdlib>

#include "model/quantity.hpp"

namespace tonghop {
namespace {

// 3 for 1000, 0 for what is no power of ten.
int tens_in(std::int64_t number) {
    int tens = 0;
    for (; number > 1 && number % 10 == 0; number /= 10) ++tens;
    return number == 1 ? tens : 0;
}

int tens_between(const Rational& from, const Rational& to) {
    const Rational ratio = to.divided_by(from);
    if (ratio.denominator() == 1) return tens_in(ratio.numerator());
    return ratio.numerator() == 1 ? -tens_in(ratio.denominator()) : 0;
}

}  // namespace

Decimal UnitCandidate::of(const Decimal& value) const {
    Decimal result = value;
    const Decimal step = tens > 0 ? Decimal(10) : *Decimal::parse("0.1");
    for (int i = 0; i < std::abs(tens); ++i) result = result * step;
    return result;
}

std::vector<UnitCandidate> unit_candidates(const WrittenUnit& written,
                                           const Configuration& config) {
    std::vector<UnitCandidate> candidates;
    if (written.own == nullptr || !written.written->factor) return candidates;
    for (const UnitOfMeasure& unit : config.units.all()) {
        const bool here = unit.region.empty() || unit.region == config.profile.region;
        if (!here || !convertible(unit, *written.own) || !unit.factor) continue;
        const int tens = tens_between(*written.written->factor, *unit.factor);
        const bool known =
            std::any_of(candidates.begin(), candidates.end(),
                        [&](const UnitCandidate& other) { return other.tens == tens; });
        if (tens != 0 && !known) candidates.push_back({&unit, tens});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        return std::abs(a.tens) < std::abs(b.tens);
    });
    return candidates;
}

}  // namespace tonghop
