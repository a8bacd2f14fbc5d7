// What may follow a figure: a scale word, a unit of measure, "trở lên", "so với ...". Nothing else.
#pragma once

#include <optional>
#include <string>

#include "model/amount.hpp"
#include "model/decimal.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

struct FigureTail {
    Decimal scale = 1;                ///< 1000 for "3 ngàn cây"
    std::string unit;                 ///< as written, without the scale words applied
    std::optional<Comparator> bound;  ///< trở lên, trở xuống
    bool approximate = false;         ///< "(ước)" behind it
    std::string base;  ///< what a change is measured against: "dự toán huyện giao"
};

/// Reads all of `tokens`; nothing if any of them is left unexplained.
std::optional<FigureTail> read_figure_tail(Tokens tokens);

/// Whether a figure ends with a word for a power of ten and no unit of measure: "17,5 nghìn".
bool ends_in_scale(std::string_view figure);

/// Whether a unit of measure begins with one: "nghìn con", "triệu đồng", "1000 con".
bool begins_in_scale(std::string_view unit);

/// Whether `unit` as written counts in per cent: "%", "%/năm".
bool is_percent(std::string_view unit);

}  // namespace tonghop
