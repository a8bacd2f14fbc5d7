#include "validate/plausible.hpp"

namespace tonghop {

std::optional<Decimal> lower_bound(const Indicator& indicator, const SeriesKey& figure) {
    const bool part_of_a_year = figure.period.kind() != Period::Kind::year;
    if (indicator.kind == IndicatorKind::flow && part_of_a_year) return std::nullopt;
    const auto& low = indicator.plausible.low;
    const bool of_village = figure.place.find('/') != std::string::npos;
    if (!low || !of_village || indicator.over_places.kind != Aggregation::sum) return low;
    static const Decimal kLeastShare = *Decimal::parse("0.02");
    return *low * kLeastShare;
}

bool is_level(const Observation& observation) {
    const Amount& amount = observation.amount;
    return observation.status == Status::reported && amount.value &&
           amount.comparator != Comparator::delta && amount.comparator != Comparator::growth;
}

bool outside(const Decimal& value, const std::optional<Decimal>& low,
             const std::optional<Decimal>& high) {
    return (low && value < *low) || (high && value > *high);
}

bool in_range(const Decimal& value, const Indicator& indicator, const SeriesKey& figure) {
    const PlausibleRange& range = indicator.plausible;
    const auto low = lower_bound(indicator, figure);
    return !outside(value, low, range.high) && !outside(value, range.hard_low, range.hard_high);
}

bool is_part_of_one(const Decimal& value, const Indicator& indicator, const UnitCatalogue& units) {
    const UnitOfMeasure* unit = units.by_name(indicator.unit);
    return unit != nullptr && unit->dimension.starts_with("count.") && !value.is_integer();
}

}  // namespace tonghop
