#include <algorithm>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "drift/found_table.hpp"

namespace tonghop {

std::string own_pattern(const FoundTable& found, const TableColumn& column) {
    const auto& report = found.view->period();
    const std::string deepest = fold(column.levels.back());
    const auto alike = [&](const TableColumn& other) {
        return !other.levels.empty() && fold(other.levels.back()) == deepest &&
               other.groups == column.groups;
    };
    const auto& columns = found.layout.columns;
    if (std::count_if(columns.begin(), columns.end(), alike) == 1) {
        return pattern_of(column.levels.back(), report);
    }
    return path_pattern(found, column);
}

std::string path_pattern(const FoundTable& found, const TableColumn& column) {
    const auto& report = found.view->period();
    std::string path;
    for (const std::string& level : column.levels) {
        path += (path.empty() ? "" : " > ") + pattern_of(level, report);
    }
    return path;
}

}  // namespace tonghop
