#include "detect/block_frame.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/row_columns.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kHeaderRows = 4;  // as extract looks for (locate_table.cpp)

bool is_blank(const Cell* cell) {
    return cell == nullptr || squeeze(cell->shown).empty();
}

// "Chỉ tiêu" says more than "Tên xã" beside it.
int naming(const std::string& text) {
    return is_indicator_header(text) ? 2 : is_label_header(text) ? 1 : 0;
}

// The nearest cell with words above the rows in a column left of the figures; of several the one
// whose words name what rows are about.
std::optional<CellRef> label_header(const Sheet& sheet, std::uint32_t header,
                                    const std::vector<std::uint32_t>& figures) {
    std::optional<CellRef> best;
    int best_naming = 0;
    const auto used = *sheet.used_range();
    for (std::uint32_t column = used.first.column; column < figures.front(); ++column) {
        for (std::uint32_t row = header + 1; row-- > 0 && header - row < kHeaderRows;) {
            const Cell* cell = sheet.at_merged({row, column});
            if (is_blank(cell)) continue;
            if (cell->ref.column != column || cell->type != CellType::text) break;
            if (is_outline_header(cell->text) || is_code_header(cell->text)) break;
            if (!best || naming(cell->text) > best_naming) {
                best = cell->ref;
                best_naming = naming(cell->text);
            }
            break;
        }
    }
    return best;
}

// "6T/KH" begins like a figure and has words.
bool is_bare_figure(const Cell& cell) {
    if (cell.type != CellType::text) return true;
    const auto letter = [](const std::string& word) { return word.front() > '9'; };
    const auto parts = words(cell.text);
    return looks_like_figure(cell) && std::none_of(parts.begin(), parts.end(), letter);
}

// "Kế hoạch | TH 6 tháng | 6T/KH" below "Năm 2024", where the label's own cell is not merged: most
// are words only, all stand right of the label, and no bare figure is among them.
bool goes_on(const Sheet& sheet, CellSpan row, CellRef label) {
    const std::uint32_t at = row.front().ref.row;
    if (!is_blank(sheet.at_merged({at, label.column})) || looks_like_index_row(row)) return false;
    std::size_t words = 0;
    std::size_t others = 0;
    for (const Cell& cell : row) {
        if (is_blank(&cell)) continue;
        if (cell.ref.column <= label.column || is_bare_figure(cell)) return false;
        ++(is_words(cell) ? words : others);
    }
    return words > others;
}

std::uint32_t last_header_row(const Sheet& sheet, const SheetRows& rows, std::uint32_t header,
                              CellRef label) {
    if (const CellRange* merge = sheet.merge_at(label)) return std::max(header, merge->last.row);
    for (auto it = rows.upper_bound(header); it != rows.end(); ++it) {
        const bool below = it->first == header + 1 && it->first - label.row < kHeaderRows;
        if (!below || !goes_on(sheet, it->second, label)) break;
        header = it->first;
    }
    return header;
}

void set_columns(TableBlock& block, const Sheet& sheet, const SheetRows& rows) {
    block.first_column = block.label.column;
    block.last_column = block.label.column;
    for (std::uint32_t row = block.header_first; row <= block.header_last; ++row) {
        const auto it = rows.find(row);
        if (it == rows.end()) continue;
        for (const Cell& cell : it->second) {
            if (is_blank(&cell)) continue;
            const CellRange* merge = sheet.merge_at(cell.ref);
            block.first_column = std::min(block.first_column, cell.ref.column);
            block.last_column = std::max(block.last_column,
                                         merge == nullptr ? cell.ref.column : merge->last.column);
        }
    }
}

}  // namespace

std::optional<TableBlock> frame_block(const Sheet& sheet, const SheetRows& rows,
                                      std::uint32_t header,
                                      const std::vector<std::uint32_t>& figures) {
    const auto label = label_header(sheet, header, figures);
    if (!label) return std::nullopt;
    TableBlock block;
    block.label = *label;
    block.header_first = label->row;
    block.header_last = last_header_row(sheet, rows, header, *label);
    set_columns(block, sheet, rows);
    return block;
}

}  // namespace tonghop
