// The columns that say what a row is about: its label, number, code and unit of measure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detect/column_relation.hpp"
#include "detect/find_blocks.hpp"
#include "detect/lexicon.hpp"

namespace tonghop {

bool is_outline_header(std::string_view text);    ///< "STT", "TT"
bool is_code_header(std::string_view text);       ///< "Mã số", "Mã xã"
bool is_unit_header(std::string_view text);       ///< "ĐVT", "Đơn vị tính"
bool is_indicator_header(std::string_view text);  ///< "Chỉ tiêu", "Nội dung", "Cây trồng"
/// Those, and "Xã, thị trấn", "Thôn": what rows are about.
bool is_label_header(std::string_view text);
bool is_village_header(std::string_view text);  ///< "Thôn", "Khu dân cư", "Địa bàn"

/// What stands in one column below the header.
struct ColumnFacts {
    std::uint32_t column = 0;
    std::vector<std::string> levels;  ///< header texts, top first
    std::size_t cells = 0;
    std::size_t figures = 0;
    std::size_t texts = 0;      ///< cells of words
    std::size_t units = 0;      ///< of them, those that name a unit of measure
    std::size_t lines = 0;      ///< cells in rows that hold a number
    std::size_t scenarios = 0;  ///< of them, cells that name a scenario: "Kế hoạch"
    std::size_t periods = 0;    ///< of them, cells that name one period: "Tháng 6/2024", "2024"
    std::size_t shares = 0;     ///< cells shown with "%"
    ColumnFigures values;       ///< where they can be told
    std::string header() const { return levels.empty() ? std::string() : levels.back(); }
};

std::vector<ColumnFacts> facts_of(const Sheet& sheet, const SheetRows& rows,
                                  const TableBlock& block, const Lexicon& lexicon);

/// Those of `column`, which is one of the block's.
inline const ColumnFacts& facts_at(const std::vector<ColumnFacts>& facts, std::uint32_t column) {
    return facts[column - facts.front().column];
}

/// Columns of a block by use.
struct RowColumns {
    std::uint32_t label = 0;
    std::uint32_t label_last = 0;  ///< its header may be merged over columns that indent labels
    std::optional<std::uint32_t> section, outline, unit, code;
    /// Each line names its own: of a list of records all three, else no scenario.
    std::optional<std::uint32_t> place, scenario, period;
    bool is_list() const { return scenario && period; }
    bool is(std::uint32_t column) const {
        if (column > label && column <= label_last) return true;
        return column == label || column == section || column == outline || column == unit ||
               column == code || column == place || column == scenario || column == period;
    }
};

RowColumns row_columns_of(const Sheet& sheet, const std::vector<ColumnFacts>& facts,
                          const TableBlock& block);

}  // namespace tonghop
