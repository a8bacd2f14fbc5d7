#include "consolidate/combine.hpp"

#include <algorithm>

namespace tonghop {
namespace {

bool has_said(const Observation* observation) {
    return observation != nullptr && observation->status != Status::missing &&
           observation->status != Status::rejected;
}

/// The plain number of a figure; a nil is zero.
std::optional<Decimal> number(const Observation* observation) {
    if (!has_said(observation) || observation->amount.comparator != Comparator::equal) {
        return std::nullopt;
    }
    return observation->amount.value;
}

Combined nothing(const Column& column) {
    return {std::nullopt, std::vector<bool>(column.size(), false),
            std::vector<bool>(column.size(), false)};
}

// Targets add up interval by interval; a place that says "not applicable" counts and adds nothing.
Combined add(const Column& column) {
    Combined combined = nothing(column);
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (!has_said(column[i])) continue;
        combined.counted[i] = true;
        if (column[i]->status == Status::not_applicable) continue;
        const Amount& amount = column[i]->amount;
        combined.amount = combined.amount ? sum(*combined.amount, amount) : amount;
        if (!combined.amount) return nothing(column);
    }
    return combined;
}

Combined count_true(const Column& column) {
    Combined combined = nothing(column);
    Decimal count;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (!has_said(column[i])) continue;
        combined.counted[i] = true;
        const bool yes = column[i]->amount.value && !column[i]->amount.value->is_zero();
        if (yes) count += 1;
    }
    const bool any =
        std::find(combined.counted.begin(), combined.counted.end(), true) != combined.counted.end();
    if (any) combined.amount = Amount{Comparator::equal, count, {}};
    return combined;
}

/// Sums of products over the places that have both factors.
struct Quotient {
    Decimal over, under;
    bool any = false;
};

void finish(Combined& combined, const Quotient& quotient, int decimals) {
    if (!quotient.any || quotient.under.is_zero()) return;
    combined.amount =
        Amount{Comparator::equal, quotient.over.divided_by(quotient.under, decimals), {}};
}

Combined ratio(const Indicator& indicator, const Column& column, const ColumnOf& column_of) {
    Combined combined = nothing(column);
    const Column over = column_of(indicator.over_places.numerator);
    const Column under = column_of(indicator.over_places.denominator);
    Quotient quotient;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const auto a = number(over[i]);
        const auto b = number(under[i]);
        combined.without_weight[i] = number(column[i]) && !(a && b);
        if (!a || !b) continue;
        combined.counted[i] = true;
        quotient.any = true;
        quotient.over += indicator.over_places.scale * *a;
        quotient.under += *b;
    }
    finish(combined, quotient, indicator.decimals);
    return combined;
}

// One missing weight spoils the mean: leaving the place out would silently change its meaning.
Combined weighted_mean(const Indicator& indicator, const Column& column,
                       const ColumnOf& column_of) {
    Combined combined = nothing(column);
    const Column weights = column_of(indicator.over_places.weight);
    Quotient quotient;
    bool complete = true;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const auto value = number(column[i]);
        if (!value) continue;
        const auto weight = number(weights[i]);
        combined.without_weight[i] = !weight;
        complete = complete && weight;
        if (!weight) continue;
        combined.counted[i] = true;
        quotient.any = true;
        quotient.over += *value * *weight;
        quotient.under += *weight;
    }
    if (complete) finish(combined, quotient, indicator.decimals);
    return combined;
}

}  // namespace

Combined combine(const Indicator& indicator, const Column& column, const ColumnOf& column_of) {
    switch (indicator.over_places.kind) {
        case Aggregation::sum:
            return add(column);
        case Aggregation::ratio:
            return ratio(indicator, column, column_of);
        case Aggregation::weighted_mean:
            return weighted_mean(indicator, column, column_of);
        case Aggregation::count_true:
            return count_true(column);
        case Aggregation::not_additive:
            break;
    }
    Combined combined = nothing(column);
    for (std::size_t i = 0; i < column.size(); ++i) combined.counted[i] = has_said(column[i]);
    return combined;
}

}  // namespace tonghop
