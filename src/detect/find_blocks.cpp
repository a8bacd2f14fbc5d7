#include "detect/find_blocks.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "detect/block_frame.hpp"
#include "detect/row_columns.hpp"
#include "detect/section_column.hpp"
#include "normalise/period_text.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kSectionsBelow = 15;  // titles of sections before the first figure

constexpr std::size_t kLongestMark = 4;  // bytes of "KPS", "CĐ"
constexpr int kFirstYear = 1990;         // that a header names
constexpr int kLastYear = 2100;

bool has_letters(const std::string& text) {
    for (const std::string& word : words(text)) {
        if (word.front() < '0' || word.front() > '9') return true;
    }
    return false;
}

class BlockFinder {
 public:
    BlockFinder(const Sheet& sheet, const SheetRows& rows) : sheet_(sheet), rows_(rows) {}

    std::vector<TableBlock> find() {
        for (const auto& [row, cells] : rows_) {
            if (!blocks_.empty() && row <= blocks_.back().header_last) continue;
            const auto figures = figure_columns(row, cells);
            if (figures.empty()) continue;
            const auto header = header_above(row, figures);
            if (!header || is_known(*header)) continue;
            if (auto block = frame_block(sheet_, rows_, *header, figures)) add(*block);
        }
        for (TableBlock& block : blocks_) {
            block.last_row = rows_.rbegin()->first;
            for (const TableBlock& other : blocks_) {
                if (other.header_first <= block.header_last) continue;
                block.last_row = std::min(block.last_row, other.header_first - 1);
            }
            find_section_column(sheet_, rows_, block);
        }
        return std::move(blocks_);
    }

 private:
    // "NỘI DUNG THU | ... | NỘI DUNG CHI | ...": two tables side by side, each with its own labels.
    void add(TableBlock block) {
        for (std::uint32_t column = block.label.column + 2; column <= block.last_column; ++column) {
            const auto label = second_label(block, column);
            if (!label) continue;
            const Cell* before = sheet_.at_merged({label->row, column - 1});
            const bool numbered = before != nullptr && is_outline_header(before->shown);
            TableBlock right = block;
            right.first_column = column - (numbered ? 1 : 0);
            right.label = *label;
            block.last_column = right.first_column - 1;
            blocks_.push_back(block);
            add(right);
            return;
        }
        blocks_.push_back(block);
    }

    std::optional<CellRef> second_label(const TableBlock& block, std::uint32_t column) const {
        for (std::uint32_t row = block.header_first; row <= block.header_last; ++row) {
            const Cell* cell = sheet_.at({row, column});
            if (cell == nullptr || !is_label_header(cell->shown) || is_unit_header(cell->shown)) {
                continue;
            }
            std::size_t texts = 0;
            std::size_t others = 0;
            for (auto it = rows_.upper_bound(block.header_last); it != rows_.end(); ++it) {
                const Cell* below = sheet_.at({it->first, column});
                if (below == nullptr || looks_like_index_row(it->second)) continue;
                ++(is_words(*below) ? texts : others);
            }
            if (texts > others * 2 && texts > 1) return cell->ref;
        }
        return std::nullopt;
    }

    bool is_known(std::uint32_t header) const {
        return !blocks_.empty() && header <= blocks_.back().header_last;
    }

    // Columns of figures that stand to the right of words in the same row.
    std::vector<std::uint32_t> figure_columns(std::uint32_t row, CellSpan cells) {
        std::vector<std::uint32_t> columns;
        if (looks_like_index_row(cells)) return columns;
        bool label = false;
        for (const Cell& cell : cells) {
            if (is_words(cell)) {
                label = true;
            } else if (label && looks_like_figure(cell) && cell.ref.row == row) {
                columns.push_back(cell.ref.column);
            }
        }
        return columns;
    }

    // A row of words over most of the columns; the one that is nearest above the figures.
    std::optional<std::uint32_t> header_above(std::uint32_t row,
                                              const std::vector<std::uint32_t>& figures) {
        auto it = rows_.find(row);
        while (it != rows_.begin()) {
            --it;
            const auto [above, cells] = *it;
            if (row - above > kSectionsBelow) break;
            if (!blocks_.empty() && above <= blocks_.back().header_last) {
                return blocks_.back().header_last;
            }
            if (looks_like_index_row(cells)) continue;
            if (is_row_of_figures(above, cells)) {
                // Another row of the same table.
                if (!blocks_.empty()) return blocks_.back().header_last;
                continue;
            }
            if (heads(above, figures)) return above;
        }
        return blocks_.empty() ? std::nullopt : std::optional(blocks_.back().header_last);
    }

    // "Chỉ tiêu | 2022 | 2023" is a header, for all its numbers.
    bool is_row_of_figures(std::uint32_t row, CellSpan cells) {
        const auto figures = figure_columns(row, cells);
        if (figures.empty()) return false;
        return !is_restart(cells) ||
               std::any_of(figures.begin(), figures.end(), [&](std::uint32_t column) {
                   const Cell* cell = sheet_.at({row, column});
                   // "Lũy kế 6T" is no figure among headers.
                   if (cell->type == CellType::text) return !has_letters(cell->text);
                   return cell->type != CellType::number || cell->number < kFirstYear ||
                          cell->number > kLastYear;
               });
    }

    bool is_restart(CellSpan cells) const {
        return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) {
            return cell.type == CellType::text && is_label_header(cell.text);
        });
    }

    bool heads(std::uint32_t row, const std::vector<std::uint32_t>& figures) const {
        std::size_t headed = 0;
        std::set<CellRef> texts;
        for (const std::uint32_t column : figures) {
            const Cell* cell = sheet_.at_merged({row, column});
            if (cell == nullptr || squeeze(cell->shown).empty()) continue;
            const bool later = !blocks_.empty();
            if (cell->type == CellType::number && (later || !is_number_of_column(*cell))) continue;
            // "x", "-" above figures are figures themselves.
            const bool mark = cell->text.size() <= kLongestMark && looks_like_figure(*cell);
            if (later && mark) continue;
            ++headed;
            texts.insert(cell->ref);
        }
        if (headed * 2 < figures.size() || headed == 0) return false;
        // A later table of the sheet must look like one: a text in a column of figures is no
        // header.
        const auto cells = rows_.find(row)->second;
        if (!blocks_.empty() && (!is_restart(cells) || repeats_header(row, cells))) return false;
        // One title over all columns is none.
        return texts.size() > 1 || figures.size() == 1 || !is_title(*texts.begin());
    }

    // The header printed again on the next page; below a title of another period it is a new table.
    bool repeats_header(std::uint32_t row, CellSpan cells) const {
        const TableBlock& block = blocks_.back();
        const bool same = std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
            for (std::uint32_t r = block.header_first; r <= block.header_last; ++r) {
                const Cell* header = sheet_.at({r, cell.ref.column});
                if (header != nullptr && fold(header->shown) == fold(cell.shown)) return true;
            }
            return false;
        });
        if (!same) return false;
        auto above = rows_.find(row);
        for (int i = 0; i < 3 && above != rows_.begin(); ++i) {
            --above;
            const bool alone = above->second.size() == 1 && is_words(above->second.front());
            if (alone && !find_periods(above->second.front().shown).empty()) return false;
        }
        return true;
    }

    // Months and criteria by their number, years.
    static bool is_number_of_column(const Cell& cell) {
        const bool whole = cell.number == static_cast<double>(static_cast<int>(cell.number));
        return whole && ((cell.number >= 1 && cell.number <= 31) ||
                         (cell.number >= kFirstYear && cell.number <= kLastYear));
    }

    // A text that is merged over the table's first columns as well.
    bool is_title(CellRef cell) const {
        const CellRange* merge = sheet_.merge_at(cell);
        const auto used = sheet_.used_range();
        return merge != nullptr && used && merge->first.column <= used->first.column + 1;
    }

    const Sheet& sheet_;
    const SheetRows& rows_;
    std::vector<TableBlock> blocks_;
};

}  // namespace

std::vector<TableBlock> find_blocks(const Sheet& sheet, const SheetRows& rows) {
    return rows.empty() ? std::vector<TableBlock>() : BlockFinder(sheet, rows).find();
}

}  // namespace tonghop
