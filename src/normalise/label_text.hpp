// The label of a row, taken apart: "1.1 Trong đó: + Lúa (tấn)" is a component "Lúa", in tấn.
#pragma once

#include <string>
#include <string_view>

#include "model/unit_of_measure.hpp"
#include "normalise/outline_number.hpp"

namespace tonghop {

struct LabelText {
    /// fold of `bare`: what labels are compared by. Names that labels are looked up among must go
    /// through parse_label too.
    std::string key;
    std::string bare;  ///< as written, without numbering, marks, "Trong đó:" and what follows here
    std::string unit;     ///< in brackets at the end: "tấn", "1000 con"; empty if there is none
    std::string formula;  ///< in brackets at the end: "02=03+04", "I+II+III"; empty if none
    int level = kLevelNone;  ///< outline_number.hpp; of the number column, else of the label itself
    bool component = false;  ///< said to be part of the row above: "Trong đó", "Chia ra", "Bao gồm"
};

/// `outline_cell_text` is the row's cell of the number column (STT), empty if there is none.
/// With `units`, a bracket is also taken for a unit of measure if they know it.
LabelText parse_label(std::string_view cell_text, std::string_view outline_cell_text,
                      const UnitCatalogue* units = nullptr);

}  // namespace tonghop
