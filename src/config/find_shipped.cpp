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

}  // namespace tonghop
