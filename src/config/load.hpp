// Configuration files -> plain structs. The only room that parses JSON.
// Every load function throws ConfigError with all mistakes of all files it read, not the first one.
// Messages are in Vietnamese, or with `english` in English.
#pragma once

#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "config/profile.hpp"

namespace tonghop {

/// A profile with everything it names (paths in it are relative to its own file).
Configuration load_profile(const std::filesystem::path& profile, bool english = false);

/// The catalogues under `mappings_root` (indicators/, units/, places/, rules/) with one mapping and
/// an empty profile, for `extract --mapping`.
Configuration load_mapping(const std::filesystem::path& mapping,
                           const std::filesystem::path& mappings_root, bool english = false);

/// Everything under `mappings_root`: its catalogues and the mappings in forms/, with an empty
/// profile.
Configuration load_catalogues(const std::filesystem::path& mappings_root, bool english = false);

/// The files that `check_configuration` reads for `inputs`: files as named, folders walked for
/// *.json (hidden ones and *.schema.json left out). Throws UsageError for a path that does not
/// exist.
std::vector<std::filesystem::path> list_configuration_files(
    const std::vector<std::filesystem::path>& inputs, bool english = false);

/// Every mistake in the files named (folders are walked for *.json): syntax, duplicate keys,
/// unknown keys, wrong types and values, references that lead nowhere. What a file is, is told by
/// its "$schema". A profile is checked with the files it uses, any other file with the catalogues
/// beside its folder (../units, ../indicators, ../places, ../rules); a mapping that has no
/// indicators there with those of the folder `shipped`, if it is named. Empty when there is none.
/// Sorted by file, line, column. Throws UsageError for a path that does not exist.
std::vector<ConfigMistake> check_configuration(const std::vector<std::filesystem::path>& inputs,
                                               bool english = false,
                                               const std::filesystem::path& shipped = {});

}  // namespace tonghop
