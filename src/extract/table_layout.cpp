#include "extract/table_layout.hpp"

#include <algorithm>

namespace tonghop {

std::string TableColumn::header() const {
    std::string joined;
    for (const std::string& level : levels) {
        if (!joined.empty()) joined += " > ";
        joined += level;
    }
    return joined;
}

std::string TableColumn::captured(std::string_view name) const {
    // The column's own capture stands behind those of its groups, and is the one that holds.
    const auto found = std::find_if(captures.rbegin(), captures.rend(),
                                    [&](const Capture& capture) { return capture.name == name; });
    return found == captures.rend() ? std::string() : found->text;
}

const TableColumn* TableLayout::with_role(ColumnRole role) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [role](const TableColumn& c) { return c.role == role; });
    return found == columns.end() ? nullptr : &*found;
}

const TableColumn* TableLayout::at(std::uint32_t column) const {
    if (columns.empty() || column < columns.front().column || column > columns.back().column) {
        return nullptr;
    }
    return &columns[column - columns.front().column];
}

}  // namespace tonghop
