// suggest --learn: the mapping that a marked workbook teaches.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "cli/common_options.hpp"
#include "config/profile.hpp"

namespace tonghop {

struct LearnRequest {
    std::filesystem::path marked;
    std::vector<std::filesystem::path> sisters;  ///< read with it, to see whether it fits them
    ReadLimits limits;
    CommonOptions common;
};

/// The mapping goes to `out`; marks that cannot be used, and how much is read, to `err`.
int suggest_taught(const LearnRequest& request, const Configuration& config, std::ostream& out,
                   std::ostream& err);

}  // namespace tonghop
