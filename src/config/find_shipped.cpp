#include "config/find_shipped.hpp"

namespace tonghop {

namespace fs = std::filesystem;

std::optional<fs::path> find_mappings(const fs::path& start) {
    std::error_code none;
    fs::path folder = fs::absolute(start, none);
    while (!folder.empty()) {
        for (const char* below : {"mappings", "share/tonghop/mappings"}) {
            const fs::path found = folder / below;
            if (fs::is_directory(found / "indicators", none) &&
                fs::is_directory(found / "units", none)) {
                return found;
            }
        }
        if (!folder.has_relative_path()) break;
        folder = folder.parent_path();
    }
    return std::nullopt;
}

std::optional<fs::path> catalogues_beside(const fs::path& mapping) {
    std::error_code unknown;
    const fs::path root =
        fs::absolute(mapping, unknown).lexically_normal().parent_path().parent_path();
    return fs::is_directory(root / "indicators", unknown) ? std::optional(root) : std::nullopt;
}

}  // namespace tonghop
