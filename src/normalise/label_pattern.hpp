// Patterns of labels that may be copied from the form as they stand.
#pragma once

#include <string>

#include "model/unit_of_measure.hpp"

namespace tonghop {

/// What labels are compared by: "Đàn trâu" of "1. Đàn trâu (con)", as parse_label takes it from a
/// cell. Patterns with "*" or captures stay as they are.
std::string label_pattern(const std::string& text, const UnitCatalogue& units);

}  // namespace tonghop
