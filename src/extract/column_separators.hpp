// Which separators the text numbers of a column use: 1.234,5 or 1,234.5.
#pragma once

#include <vector>

#include "config/mapping.hpp"
#include "extract/raw_table.hpp"

namespace tonghop {

struct SeparatorEvidence {
    Separators convention = Separators::vietnamese;
    std::size_t decided_by = 0;  ///< cells of the column that can be read in one way only
};

/// The convention most cells of layout column `column` need; the mapping's own if none needs any.
SeparatorEvidence separators_of(const RawTable& table, std::size_t column, Separators declared);

}  // namespace tonghop
