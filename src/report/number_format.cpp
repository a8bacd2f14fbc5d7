#include "report/number_format.hpp"

#include <algorithm>

namespace tonghop {
namespace {

/// More digits than these only widen the column; the cell keeps all of them.
constexpr int kMostDigits = 3;

}  // namespace

RowDigits::RowDigits(int indicator_decimals) : most_(std::max(indicator_decimals, kMostDigits)) {}

void RowDigits::take(const std::optional<Decimal>& value) {
    if (value) {
        digits_ = std::max(digits_, std::min(value->rounded(most_).scale(), most_));
    }
}

std::string number_format(int digits, bool nil_as_dash) {
    std::string format = "#,##0";
    if (digits > 0) {
        format += '.';
        format.append(static_cast<std::size_t>(digits), '0');
    }
    return nil_as_dash ? format + ";-" + format + ";\"-\"" : format;
}

std::string achievement_format() {
    return "[=1]\"đạt\";[=0]\"chưa\";\"đạt \"0";
}

std::string achievement_count_format() {
    return "#,##0\" xã\"";
}

}  // namespace tonghop
