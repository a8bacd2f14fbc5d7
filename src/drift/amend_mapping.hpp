// A mapping and a workbook that it no longer fits -> the mapping that would fit, and what moved.
//
// What a cell means is never told by its place: a column is taken for another only if it says the
// same scenario, period, indicator and place, or its header reads alike, and no other one does.
#pragma once

#include "config/profile.hpp"
#include "grid/workbook.hpp"
#include "model/form_change.hpp"

namespace tonghop {

struct Amendment {
    Mapping mapping;      ///< as it was, where nothing moved
    FormChanges changes;  ///< by sheet, in the order in which they were looked for
};

/// `config` is what names of indicators, units of measure and places come from.
Amendment amend_mapping(const Workbook& workbook, const Mapping& mapping,
                        const Configuration& config);

}  // namespace tonghop
