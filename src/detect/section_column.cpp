#include "detect/section_column.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.hpp"
#include "detect/row_columns.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kRowsLookedAt = 400;

/// Two neighbouring columns in the rows that hold figures.
struct Beside {
    std::size_t lines = 0;
    std::size_t labels = 0;           ///< words in the right one
    std::size_t sections = 0;         ///< words in the left one
    std::set<std::string> different;  ///< of these
    bool figures = false;             ///< in one of them
    bool begins = false;              ///< the first line has a section
};

// A cell of the row itself: what is merged down from above is none.
const Cell* own_cell(const Sheet& sheet, CellRef at) {
    const Cell* cell = sheet.at_merged(at);
    return cell != nullptr && cell->ref.row == at.row ? cell : nullptr;
}

Beside look_at(const Sheet& sheet, const SheetRows& rows, const TableBlock& block,
               std::uint32_t left) {
    Beside seen;
    const std::uint32_t right = left + 1;
    std::size_t looked = 0;
    for (auto it = rows.upper_bound(block.header_last);
         it != rows.end() && it->first <= block.last_row && looked < kRowsLookedAt;
         ++it, ++looked) {
        const bool line = std::any_of(it->second.begin(), it->second.end(), [&](const Cell& cell) {
            return cell.ref.column > right && cell.ref.column <= block.last_column &&
                   looks_like_figure(cell);
        });
        if (!line || looks_like_index_row(it->second)) continue;
        const Cell* section = own_cell(sheet, {it->first, left});
        const Cell* label = own_cell(sheet, {it->first, right});
        seen.figures = seen.figures || (section != nullptr && looks_like_figure(*section)) ||
                       (label != nullptr && looks_like_figure(*label));
        const bool said = section != nullptr && is_words(*section);
        if (++seen.lines == 1) seen.begins = said;
        if (said) {
            ++seen.sections;
            seen.different.insert(fold(squeeze(section->shown)));
        }
        if (label != nullptr && is_words(*label) && label != section) ++seen.labels;
    }
    return seen;
}

bool is_section(const Sheet& sheet, const SheetRows& rows, const TableBlock& block,
                std::uint32_t left) {
    const Beside seen = look_at(sheet, rows, block, left);
    const bool around = seen.sections < seen.labels || seen.different.size() < seen.sections;
    return !seen.figures && seen.begins && around && seen.different.size() < seen.labels &&
           seen.labels * 10 >= seen.lines * 6;
}

std::string header_at(const Sheet& sheet, CellRef at) {
    const Cell* cell = sheet.at_merged(at);
    return cell == nullptr ? std::string() : squeeze(cell->shown);
}

bool may_head_sections(const std::string& header) {
    return !header.empty() && !is_outline_header(header) && !is_code_header(header) &&
           !is_unit_header(header) && (is_indicator_header(header) || !is_label_header(header));
}

}  // namespace

void find_section_column(const Sheet& sheet, const SheetRows& rows, TableBlock& block) {
    const CellRef label = block.label;
    const std::string header = header_at(sheet, label);
    const CellRef next{label.row, label.column + 1};
    const std::string other = header_at(sheet, next);
    if (label.column < block.last_column && is_indicator_header(other) && other != header &&
        may_head_sections(header) && is_section(sheet, rows, block, label.column)) {
        const Cell* cell = sheet.at_merged(next);
        block.section = label.column;
        block.label = cell->ref;
        return;
    }
    if (label.column == block.first_column || !is_indicator_header(header)) return;
    const std::uint32_t before = label.column - 1;
    if (may_head_sections(header_at(sheet, {label.row, before})) &&
        is_section(sheet, rows, block, before)) {
        block.section = before;
    }
}

}  // namespace tonghop
