// What a cell says a figure is: not a number but a comparator and up to two numbers.
// "trên 92%" is > 92; "56 - 57" is a range; "giảm còn 53,38%" is <= 53.38; "duy trì" keeps a level.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/decimal.hpp"

namespace tonghop {

enum class Comparator {
    equal,          ///< "="
    greater,        ///< ">"  trên, hơn, vượt
    greater_equal,  ///< ">=" từ ... trở lên, ít nhất, tối thiểu
    less,           ///< "<"  dưới
    less_equal,     ///< "<=" giảm còn, không quá, tối đa
    range,          ///< "a - b", both ends included
    delta,          ///< a signed change: giảm 76 hộ is -76
    growth,         ///< a change in per cent of a base: tăng 17%
    maintain,       ///< duy trì, giữ vững; with or without the level
    achieve,        ///< đạt, đảm bảo: a state, value 1 (or its rank)
    unquantified    ///< "một số": cannot be measured; no value
};

std::string_view to_string(Comparator comparator);  ///< as written in observations.csv
std::optional<Comparator> parse_comparator(std::string_view text);

/// Invariant: `value_to` only with `range`; `value` always but with maintain and unquantified.
struct Amount {
    Comparator comparator = Comparator::equal;
    std::optional<Decimal> value;
    std::optional<Decimal> value_to;

    bool operator==(const Amount&) const = default;
    /// Whether `actual` lies inside (a rank achieved: or above it); nothing where the amount alone
    /// cannot tell (delta, growth, maintain without a level, unquantified).
    std::optional<bool> contains(const Decimal& actual) const;
};

/// The sum of two targets, interval by interval: ">" 5 plus "=" 3 is ">" 8. Nothing if they do not
/// add up (a lower bound and an upper bound, a growth and a level). Throws DecimalOverflow.
std::optional<Amount> sum(const Amount& a, const Amount& b);

}  // namespace tonghop
