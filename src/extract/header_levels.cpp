#include "extract/header_levels.hpp"

#include "base/text.hpp"

namespace tonghop {
namespace {

const Cell* text_cell(const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell* cell = sheet.at_merged({row, column});
    return cell != nullptr && !cell->shown.empty() ? cell : nullptr;
}

bool has_own_text_below(const Sheet& sheet, std::uint32_t row, std::uint32_t last,
                        std::uint32_t column) {
    const Cell* here = sheet.at_merged({row, column});
    for (std::uint32_t below = row + 1; below <= last; ++below) {
        const Cell* cell = text_cell(sheet, below, column);
        if (cell != nullptr && cell != here) return true;
    }
    return false;
}

// A group title that was typed into the first of its columns only.
const Cell* group_title_to_the_left(const Sheet& sheet, std::uint32_t row, std::uint32_t last,
                                    std::uint32_t column) {
    if (sheet.merge_at({row, column}) != nullptr) return nullptr;
    if (!has_own_text_below(sheet, row, last, column)) return nullptr;
    for (std::uint32_t left = column; left-- > 0;) {
        const Cell* cell = text_cell(sheet, row, left);
        if (cell == nullptr) continue;
        const bool is_group = has_own_text_below(sheet, row, last, left);
        const bool merged = sheet.merge_at({row, left}) != nullptr;
        return is_group && !merged ? cell : nullptr;
    }
    return nullptr;
}

// A group title that was typed over the middle of its columns: the nearest one, of two equally near
// ones the left one.
const Cell* nearest_group_title(const Sheet& sheet, std::uint32_t row, std::uint32_t last,
                                std::uint32_t column) {
    constexpr std::uint32_t kReach = 12;  // half the columns of the widest group seen (T9)
    if (!has_own_text_below(sheet, row, last, column)) return nullptr;
    for (std::uint32_t away = 1; away <= kReach; ++away) {
        for (const bool left : {true, false}) {
            if (left && away > column) continue;
            const std::uint32_t at = left ? column - away : column + away;
            const Cell* cell = text_cell(sheet, row, at);
            if (cell == nullptr || sheet.merge_at({row, at}) != nullptr) continue;
            if (has_own_text_below(sheet, row, last, at)) return cell;
        }
    }
    return nullptr;
}

}  // namespace

std::vector<std::string> header_levels(const Sheet& sheet, std::uint32_t first, std::uint32_t last,
                                       std::uint32_t column, TitlePlace titles) {
    std::vector<std::string> levels;
    const Cell* previous = nullptr;
    for (std::uint32_t row = first; row <= last; ++row) {
        const Cell* cell = text_cell(sheet, row, column);
        if (cell == nullptr) {
            cell = titles == TitlePlace::centred
                       ? nearest_group_title(sheet, row, last, column)
                       : group_title_to_the_left(sheet, row, last, column);
        }
        if (cell == nullptr || cell == previous) continue;
        previous = cell;
        // A long text heads nothing, and no title beside it spreads over its column.
        if (cell->shown.size() <= kLongestHeading) levels.push_back(squeeze(cell->shown));
    }
    return levels;
}

}  // namespace tonghop
