// Which form a sheet is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "extract/table_layout.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

struct RecognisedSheet {
    const Sheet* sheet = nullptr;
    const Mapping* mapping = nullptr;
    TableLayout layout;  ///< found without knowing the period: {year} and {month} fit any number
};

/// The mapping that fits `sheet` best: one of its rules holds, its table is there, and no other
/// mapping knows more of the table's columns. Of equals the first in the profile wins.
std::optional<RecognisedSheet> recognise(const Sheet& sheet, const std::vector<Mapping>& mappings);

}  // namespace tonghop
