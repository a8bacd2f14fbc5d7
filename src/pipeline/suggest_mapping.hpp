// A draft mapping for workbooks of a form that is not known.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "detect/detect_mapping.hpp"
#include "formats/read_limits.hpp"

namespace tonghop {

struct SuggestedMapping {
    std::optional<Mapping> mapping;  ///< nothing if there is no table
    std::vector<Evidence> evidence;  ///< one for each decision, or for what is left open
    /// Labels that stand in the mapping as null, for a person to say which indicators they are: no
    /// label of their table is known.
    std::vector<std::string> to_fill;
    bool open = false;  ///< a person must say something before the mapping reads what it should
};

/// What detection makes of all sheets of `workbooks` together; where it understands no column or no
/// label, a draft of the table as it stands. Throws WorkbookError for one that cannot be read.
SuggestedMapping suggest_mapping(const std::vector<std::filesystem::path>& workbooks,
                                 const Configuration& config, const ReadLimits& limits = {});

}  // namespace tonghop
