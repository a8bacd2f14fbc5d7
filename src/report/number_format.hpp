// Excel number formats for a row of figures: grouped, with the digits its figures have.
#pragma once

#include <optional>
#include <string>

#include "model/decimal.hpp"

namespace tonghop {

/// Digits after the point that a row shows: as many as its longest figure has, within reason.
class RowDigits {
 public:
    /// An indicator's own digits are always shown when a figure has them.
    explicit RowDigits(int indicator_decimals);
    void take(const std::optional<Decimal>& value);
    int digits() const { return digits_; }

 private:
    int most_;
    int digits_ = 0;
};

/// "#,##0.0"; without a point if there are no digits ("#,##0." would show "1.789,"). `nil_as_dash`
/// shows 0 as "-", which is how a nil is written.
std::string number_format(int digits, bool nil_as_dash = false);

/// Whether a place has achieved something, 1 or 0, shown in words ("đạt", "chưa"; ranks as "đạt
/// 2").
std::string achievement_format();
/// How many have: "14 xã".
std::string achievement_count_format();

}  // namespace tonghop
