// Where the header of a marked table stands, and what its columns are called.
#include <algorithm>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "extract/header_levels.hpp"
#include "teach/table_teacher.hpp"

namespace tonghop {
namespace {

bool is_row_mark(MarkKind kind) {
    return kind == MarkKind::indicator || kind == MarkKind::first_row || kind == MarkKind::last_row;
}

std::uint32_t bottom_of(const Sheet& sheet, CellRef cell) {
    const CellRange* merge = sheet.merge_at(cell);
    return merge == nullptr ? cell.row : merge->last.row;
}

}  // namespace

// From the highest to the lowest marked header cell: a mark may stand on either row of a header.
void TableTeacher::find_header(const std::vector<Mark>& own) {
    table_.header_first = label_.cell.row;
    table_.header_last = bottom_of(cells(), label_.cell);
    for (const Mark& mark : own) {
        const bool near = mark.cell.row < label_.cell.row + kMarkedHeaderRows &&
                          mark.cell.row + kMarkedHeaderRows > label_.cell.row;
        const bool row = is_row_mark(mark.kind) || mark.kind == MarkKind::total ||
                         (mark.kind == MarkKind::ignore && mark.cell.column == label_.cell.column);
        if (!near || row || !is_header_text(cells(), mark.cell)) continue;
        table_.header_first = std::min(table_.header_first, mark.cell.row);
        table_.header_last = std::max(table_.header_last, bottom_of(cells(), mark.cell));
    }
    // Titles over several columns stand above the label's own cell, whose column is blank there.
    while (table_.header_first > 0 &&
           label_.cell.row - table_.header_first + 1 < kMarkedHeaderRows &&
           cells().at_merged({table_.header_first - 1, label_.cell.column}) == nullptr &&
           std::any_of(own.begin(), own.end(), [&](const Mark& mark) {
               return cells().at_merged({table_.header_first - 1, mark.cell.column}) != nullptr;
           })) {
        --table_.header_first;
    }
}

std::vector<std::string> TableTeacher::levels_of(std::uint32_t column) const {
    return header_levels(cells(), table_.header_first, table_.header_last, column);
}

// The deepest header, with those above it where another column is called the same.
std::string TableTeacher::pattern_of_column(std::uint32_t column) const {
    const auto levels = levels_of(column);
    if (levels.empty()) return {};
    const auto used = cells().used_range();
    std::size_t alike = 0;
    for (std::uint32_t other = used->first.column; other <= used->last.column; ++other) {
        const auto theirs = levels_of(other);
        if (!theirs.empty() && fold(theirs.back()) == fold(levels.back())) ++alike;
    }
    const auto& report = sheet_.view.period();
    if (alike == 1) return pattern_of(levels.back(), report);
    std::string path;
    for (const std::string& level : levels) {
        path += (path.empty() ? "" : " > ") + pattern_of(level, report);
    }
    return path;
}

}  // namespace tonghop
