// Figures of several places -> the figure of their parent, by each kind of aggregation.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/indicator.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// What the places report for one indicator, scenario and period; null where one does not.
using Column = std::vector<const Observation*>;
/// The column of another indicator in the same scenario and period.
using ColumnOf = std::function<Column(const std::string& indicator)>;

struct Combined {
    std::optional<Amount> amount;  ///< none: cannot be combined
    std::vector<bool> counted;     ///< which places are in it
    std::vector<bool>
        without_weight;  ///< places with a figure but no weight, numerator or denominator
};

Combined combine(const Indicator& indicator, const Column& column, const ColumnOf& column_of);

}  // namespace tonghop
