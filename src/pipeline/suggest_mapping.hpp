// A draft mapping for workbooks of a form that is not known.
#pragma once

#include <filesystem>
#include <vector>

#include "config/profile.hpp"
#include "detect/detect_mapping.hpp"

namespace tonghop {

/// What detection makes of all sheets of `workbooks` together. Throws WorkbookError for one that
/// cannot be read.
Detection suggest_mapping(const std::vector<std::filesystem::path>& workbooks,
                          const Configuration& config);

}  // namespace tonghop
