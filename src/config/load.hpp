// Configuration files -> plain structs. The only room that parses JSON.
// Every function throws ConfigError with all mistakes of all files it read, not the first one.
#pragma once

#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "config/profile.hpp"

namespace tonghop {

/// A profile with everything it names (paths in it are relative to its own file).
Configuration load_profile(const std::filesystem::path& profile);

/// The catalogues under `mappings_root` (indicators/, units/, places/, rules/) with one mapping and
/// an empty profile, for `extract --mapping`.
Configuration load_mapping(const std::filesystem::path& mapping,
                           const std::filesystem::path& mappings_root);

/// Every mistake in the files named (folders are walked for *.json): syntax, duplicate keys,
/// unknown keys, wrong types and values, references that lead nowhere. What a file is, is told by
/// its
/// "$schema". Empty when there is none. Sorted by file, line, column.
std::vector<ConfigMistake> check_configuration(const std::vector<std::filesystem::path>& inputs);

}  // namespace tonghop
