// From a path to values in a draft.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "config/draft.hpp"

namespace tonghop {

/// What a file says it is: its "$schema" and "version". Nothing, and a mistake, if it does not.
std::optional<FileKind> read_header(ObjectReader& file);

/// The file's object, parsed and kept in `draft`; nothing, and a mistake, if there is none.
std::optional<ObjectReader> open_file(const std::filesystem::path& path, Draft& draft);

/// What a file is needed as, and where that is written (nowhere: on the command line).
struct Wanted {
    FileKind kind;
    std::optional<Spot> spot = std::nullopt;
};

/// Reads a file into `draft`, once however often it is named. A file of another kind than `wanted`
/// is a mistake.
void read_file(const std::filesystem::path& path, const std::optional<Wanted>& wanted,
               Draft& draft);

/// The *.json in `folder`, not below it, by name. Empty if there is no such folder.
std::vector<std::filesystem::path> json_files_in(const std::filesystem::path& folder);

/// Reads units/, indicators/, places/ and rules/ below `root`, as far as they exist.
void read_catalogues(const std::filesystem::path& root, Draft& draft);

/// Reads what the draft's profile uses; its paths are relative to the profile's own file.
void read_used_files(Draft& draft);

}  // namespace tonghop
