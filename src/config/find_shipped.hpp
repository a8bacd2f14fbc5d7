// Where the mappings/ folder that ships with the program lies.
#pragma once

#include <filesystem>
#include <optional>

namespace tonghop {

/// The nearest folder "mappings" with catalogues: from `start` upwards, or under share/tonghop of a
/// folder on the way up (an installed program). Nothing if there is none.
std::optional<std::filesystem::path> find_mappings(const std::filesystem::path& start);

}  // namespace tonghop
