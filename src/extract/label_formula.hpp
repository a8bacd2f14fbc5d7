// Formulas that labels carry: "(02=03+04)", "(11 = 01:06)", "(I+II+III)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

struct FormulaPart {
    std::string row;  ///< code or number of a row: "03", "II"
    bool minus = false;
};

struct LabelFormula {
    std::string total;  ///< "02" of "02=03+04"; empty: the row itself
    std::vector<FormulaPart> parts;
};

/// A sum of rows, "01:06" being all from 01 to 06. Nothing for other formulas: "3=2/1".
std::optional<LabelFormula> parse_label_formula(std::string_view text);

/// Whether two texts name the same row: "3" and "03", "I." and "I".
bool same_row_name(std::string_view a, std::string_view b);

}  // namespace tonghop
