#include "model/amount.hpp"

#include "model/names.hpp"

#include <algorithm>

namespace tonghop {

namespace {

constexpr std::array<std::string_view, 11> kNames = {
    "=", ">", ">=", "<", "<=", "range", "delta", "growth", "maintain", "achieve", "unquantified"};

/// An end of an interval; no value: unbounded.
struct Bound {
    std::optional<Decimal> value;
    bool open = false;
};

struct Interval {
    Bound low;
    Bound high;
};

/// The levels an amount allows; nothing if it is not about a level.
std::optional<Interval> interval(const Amount& amount) {
    if (!amount.value) return std::nullopt;
    const Decimal& value = *amount.value;
    switch (amount.comparator) {
        case Comparator::equal:
        case Comparator::maintain:
            return Interval{{value, false}, {value, false}};
        case Comparator::greater:
            return Interval{{value, true}, {}};
        case Comparator::greater_equal:
        case Comparator::achieve:
            return Interval{{value, false}, {}};
        case Comparator::less:
            return Interval{{}, {value, true}};
        case Comparator::less_equal:
            return Interval{{}, {value, false}};
        case Comparator::range: {
            const Decimal other = amount.value_to.value_or(value);
            return Interval{{std::min(value, other), false}, {std::max(value, other), false}};
        }
        default:
            return std::nullopt;
    }
}

Bound sum(const Bound& a, const Bound& b) {
    if (!a.value || !b.value) return {};
    return {*a.value + *b.value, a.open || b.open};
}

std::optional<Amount> as_amount(const Interval& levels, bool is_range) {
    const auto& [low, high] = levels;
    if (low.value && high.value) {
        if (is_range) return Amount{Comparator::range, low.value, high.value};
        return Amount{Comparator::equal, low.value, {}};
    }
    if (low.value) {
        return Amount{low.open ? Comparator::greater : Comparator::greater_equal, low.value, {}};
    }
    if (high.value) {
        return Amount{high.open ? Comparator::less : Comparator::less_equal, high.value, {}};
    }
    return std::nullopt;
}

}  // namespace

std::string_view to_string(Comparator comparator) {
    return name_of(kNames, comparator);
}

std::optional<Comparator> parse_comparator(std::string_view text) {
    return value_named<Comparator>(kNames, text);
}

std::optional<bool> Amount::contains(const Decimal& actual) const {
    const auto levels = interval(*this);
    if (!levels) return std::nullopt;
    const auto& [low, high] = *levels;
    if (low.value && (low.open ? actual <= *low.value : actual < *low.value)) return false;
    if (high.value && (high.open ? actual >= *high.value : actual > *high.value)) return false;
    return true;
}

std::optional<Amount> sum(const Amount& a, const Amount& b) {
    const bool alike = a.comparator == b.comparator;
    const bool keeps_comparator =
        a.comparator == Comparator::delta || a.comparator == Comparator::maintain;
    if (alike && keeps_comparator && a.value && b.value) {
        return Amount{a.comparator, *a.value + *b.value, {}};
    }
    // States do not add up: two communes that reach a rank make no higher rank.
    if (a.comparator == Comparator::achieve || b.comparator == Comparator::achieve) {
        return std::nullopt;
    }
    const auto left = interval(a);
    const auto right = interval(b);
    if (!left || !right) return std::nullopt;
    const bool is_range = a.comparator == Comparator::range || b.comparator == Comparator::range;
    return as_amount({sum(left->low, right->low), sum(left->high, right->high)}, is_range);
}

}  // namespace tonghop
