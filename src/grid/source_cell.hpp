// The address every observation and finding carries.
#pragma once

#include <optional>
#include <string>

#include "grid/cell_ref.hpp"

namespace tonghop {

struct SourceCell {
    std::string file;             ///< base name
    std::string sheet;            ///< empty: the whole workbook
    std::optional<CellRef> cell;  ///< none: the whole sheet

    auto operator<=>(const SourceCell&) const = default;
    std::string to_string() const;  ///< "BC_VuLe.xlsx!T5!D23"
};

}  // namespace tonghop
