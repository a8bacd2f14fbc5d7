// What marks in place of figures mean in the tables of a detected mapping: "-", "x", a blank.
#pragma once

#include <map>
#include <string>

#include "detect/sheet_draft.hpp"

namespace tonghop {

/// As Mapping::marks. `kinds` tell whether figures are states of criteria, which have their own.
std::map<std::string, Status, std::less<>> marks_of(const TableKinds& kinds,
                                                    const Configuration& config);

}  // namespace tonghop
