// The mapping that comes nearest to a workbook that none fits: what one must know to correct
// either.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/mapping.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

struct NearestForm {
    const Mapping* mapping = nullptr;
    const Sheet* sheet = nullptr;
    /// What the sheet lacks: headers of the table; with all of them there, signs of `recognise`.
    std::vector<std::string> missing;
};

/// Nothing unless some sheet has at least half of a mapping's columns.
std::optional<NearestForm> nearest_form(const Workbook& workbook,
                                        const std::vector<Mapping>& mappings);

}  // namespace tonghop
