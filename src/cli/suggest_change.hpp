// suggest --mapping: how a mapping must change to fit a workbook again.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "cli/common_options.hpp"

namespace tonghop {

struct ChangeRequest {
    std::filesystem::path mapping;
    std::vector<std::filesystem::path> workbooks;
    bool whole = false;  ///< the changed mapping instead of the patch
    ReadLimits limits;
    CommonOptions common;
};

/// The patch goes to `out`, what moved and what is read before and after to `err`. The exit code is
/// 1 if a person must decide something.
int suggest_change(const ChangeRequest& request, std::ostream& out, std::ostream& err);

}  // namespace tonghop
