// The catalogues and mappings that ship with the program.
#pragma once

#include <filesystem>

#include "cli/common_options.hpp"

namespace tonghop {

/// The folder mappings/ of the working directory or one above it, else the one that lies beside or
/// above the program. Throws UsageError if there is none.
std::filesystem::path shipped_mappings(Language messages);

/// The root of the catalogues that a mapping is read with: a mapping lies in <root>/forms; one that
/// lies anywhere else, a draft, takes those that ship with the program.
std::filesystem::path catalogues_of(const std::filesystem::path& mapping, Language messages);

}  // namespace tonghop
