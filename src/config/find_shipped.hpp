// Where the mappings/ folder that ships with the program lies.
#pragma once

#include <filesystem>
#include <optional>

namespace tonghop {

/// The nearest folder "mappings" with catalogues: from `start` upwards, or under share/tonghop of a
/// folder on the way up (an installed program). Nothing if there is none.
std::optional<std::filesystem::path> find_mappings(const std::filesystem::path& start);

/// The root of the catalogues that a mapping lies beside, in <root>/forms; nothing for a draft,
/// which lies anywhere else and is read with those that ship.
std::optional<std::filesystem::path> catalogues_beside(const std::filesystem::path& mapping);

}  // namespace tonghop
