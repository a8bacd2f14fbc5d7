#include "normalise/amount_meaning.hpp"

#include "base/text.hpp"

namespace tonghop {
namespace {

Comparator mirrored(Comparator bound) {
    switch (bound) {
        case Comparator::greater:
            return Comparator::less;
        case Comparator::greater_equal:
            return Comparator::less_equal;
        case Comparator::less:
            return Comparator::greater;
        case Comparator::less_equal:
            return Comparator::greater_equal;
        default:
            return bound;
    }
}

bool is_lower_bound(Comparator bound) {
    return bound == Comparator::greater || bound == Comparator::greater_equal;
}

/// The bound that the words before and after the figure agree on; false if they disagree.
bool agree_on_bound(const Claim& claim, const FigureTail& tail, std::optional<Comparator>& bound) {
    bound = claim.bound;
    if (tail.bound) {
        if (bound && is_lower_bound(*bound) != is_lower_bound(*tail.bound)) return false;
        bound = tail.bound;
    } else if (!bound && claim.from) {
        bound = Comparator::greater_equal;
    }
    if (!bound && claim.falls_to) bound = Comparator::less_equal;
    if (!bound && claim.rises_to) bound = Comparator::greater_equal;
    return true;
}

std::optional<Amount> change_of(const Claim& claim, const FigureTail& tail, const Decimal& value) {
    // "tăng 1,2 lần" may mean to 120 % or by 120 %.
    if (fold(tail.unit) == "lần" || (claim.falls && value.is_negative())) return std::nullopt;
    const bool growth = is_percent(tail.unit) && (!claim.falls || !tail.base.empty());
    return Amount{
        growth ? Comparator::growth : Comparator::delta, claim.falls ? -value : value, {}};
}

}  // namespace

std::optional<Amount> single_amount(Claim claim, const FigureTail& tail, const Decimal& value) {
    if (claim.exceeds) {
        // "vượt 5% so với kế hoạch" is by that share; "vượt 5.000 tấn" is above that level.
        const bool by_share = is_percent(tail.unit) && !tail.base.empty();
        if (by_share) claim.rises = true;
        if (!by_share && !claim.bound) claim.bound = Comparator::greater;
    }
    std::optional<Comparator> bound;
    if (!agree_on_bound(claim, tail, bound)) return std::nullopt;
    if (bound) {
        const bool by_at_least = claim.falls && *bound != Comparator::less;
        if (by_at_least) return Amount{mirrored(*bound), -value, {}};
        return Amount{*bound, value, {}};
    }
    if (claim.rises || claim.falls) return change_of(claim, tail, value);
    return Amount{claim.maintain ? Comparator::maintain : Comparator::equal, value, {}};
}

std::optional<Amount> range_amount(const Claim& claim, const FigureTail& tail, const Decimal& low,
                                   const Decimal& high) {
    if (claim.bound || claim.exceeds || tail.bound) return std::nullopt;
    if (claim.falls) return Amount{Comparator::range, -high, -low};
    return Amount{Comparator::range, low, high};
}

}  // namespace tonghop
