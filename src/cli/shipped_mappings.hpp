// The catalogues and mappings that ship with the program.
#pragma once

#include <filesystem>

#include "cli/common_options.hpp"

namespace tonghop {

/// The folder mappings/ of the working directory or one above it, else the one that lies beside or
/// above the program. Throws UsageError if there is none.
std::filesystem::path shipped_mappings(Language messages);

}  // namespace tonghop
