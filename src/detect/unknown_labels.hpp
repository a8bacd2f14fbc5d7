// Labels of rows that carry figures and that nothing knows: what a person must say of a new form.
#pragma once

#include <string>
#include <vector>

#include "grid/workbook.hpp"
#include "normalise/label_index.hpp"

namespace tonghop {

/// For each table of `mapping` that stands on `sheet` and of whose labels less than half are known:
/// the other labels of its rows with figures, in order, as keys of Mapping::labels. A label that
/// stands there again in another section is named with its section.
std::vector<std::string> unknown_labels(const Workbook& workbook, const Sheet& sheet,
                                        const Mapping& mapping, const SharedNames& names);

}  // namespace tonghop
