// One written figure, "1.789,2", "6.541.055.000", "1 234,5": which separator groups digits and
// which one is the decimal sign.
#pragma once

#include <cstddef>
#include <optional>

#include "config/mapping.hpp"
#include "model/decimal.hpp"
#include "normalise/number_text.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

struct Figure {
    NumberProblem problem = NumberProblem::none;  ///< none, malformed or too_large
    Decimal value;
    std::optional<Decimal> other_reading;  ///< see NumberText
    std::optional<Separators> proves;      ///< see NumberText
    Decimal rounding;                      ///< half a unit of the last digit written
    bool integer = true;                   ///< no decimal sign
    std::size_t tokens = 0;                ///< how many tokens it took
};

/// The figure at the start of `tokens`. Precondition: the first token is digits.
Figure read_figure(Tokens tokens, Separators convention);

}  // namespace tonghop
