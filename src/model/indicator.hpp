// Indicators (chỉ tiêu): what is measured, in which unit of measure, and how it combines.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/decimal.hpp"

namespace tonghop {

enum class IndicatorKind { flow, stock, rate, count, boolean, category };

/// How an indicator combines over places.
enum class Aggregation {
    sum,
    ratio,          ///< scale x sum(numerator) / sum(denominator), recomputed
    weighted_mean,  ///< sum(value x weight) / sum(weight)
    count_true,     ///< how many communes "đạt"
    not_additive    ///< no figure for the parent, and a finding saying so
};

/// How an indicator combines over time within one place.
enum class TimeAggregation { sum, last, recompute };

enum class Goodness { higher, lower, neutral };  ///< which direction is better

struct AggregationRule {
    Aggregation kind = Aggregation::sum;
    std::string numerator;  ///< ratio: indicator codes
    std::string denominator;
    std::string weight;  ///< weighted_mean
    Decimal scale = 1;   ///< ratio: 10 for tạ/ha from tấn and ha, 100 for %
};

/// Values of one commune outside [low, high] are looked at; outside [hard_low, hard_high] they are
/// impossible (a share above 100 %).
struct PlausibleRange {
    std::optional<Decimal> low, high;
    std::optional<Decimal> hard_low, hard_high;
};

struct Indicator {
    std::string code;  ///< "crop.rice.output"
    std::string name;  ///< "Sản lượng lúa"
    std::string name_en;
    std::vector<std::string> synonyms;
    std::string unit;  ///< canonical unit of measure
    IndicatorKind kind = IndicatorKind::flow;
    AggregationRule over_places;
    TimeAggregation over_time = TimeAggregation::sum;
    Goodness goodness = Goodness::neutral;
    int decimals = 2;  ///< digits that a recomputed ratio or mean is rounded to
    PlausibleRange plausible;
    /// kind category: what each rank is called, rank 1 first ("nông thôn mới", "nâng cao" ...).
    std::vector<std::vector<std::string>> ranks;
    std::string source;  ///< law or form the definition comes from
};

class IndicatorCatalogue {
 public:
    void add(Indicator indicator);
    const std::vector<Indicator>& all() const { return indicators_; }
    const Indicator* find(std::string_view code) const;

 private:
    std::vector<Indicator> indicators_;
    std::map<std::string, std::size_t, std::less<>> by_code_;
};

}  // namespace tonghop
