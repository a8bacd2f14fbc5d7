// Days in headers, which name a month: "đến 15/6/2024", "Thời điểm 01/10/2024".
#pragma once

#include <cstddef>
#include <optional>

#include "normalise/period_scan.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

struct HeaderDay {
    PeriodMention month;
    std::size_t length;  ///< in tokens
    bool until;          ///< from January to that month; else what stood there on that day
};

/// The day that begins at token `at` of a header's `tokens`, if the words before it or its standing
/// alone say how it is meant; nothing else.
std::optional<HeaderDay> header_day_at(Tokens tokens, std::size_t at);

}  // namespace tonghop
