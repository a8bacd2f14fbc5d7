// Finds period words in a text, before years are filled in.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/period.hpp"
#include "normalise/text_tokens.hpp"

namespace tonghop {

/// A period as written: "tháng 6" has no year yet.
struct PeriodMention {
    Period::Kind kind = Period::Kind::year;
    int first = 1;  ///< first month, or the number of the quarter or half
    int last = 1;   ///< last month of a span; else as `first`
    std::optional<int> year;
    std::size_t position = 0;  ///< of its first token

    /// Nothing without a year.
    std::optional<Period> period() const;
};

/// In order. Days, numbers of documents ("05/2023/QĐ-TTg") and spans of years ("2021-2025") are
/// left out.
std::vector<PeriodMention> find_period_mentions(Tokens tokens);

}  // namespace tonghop
