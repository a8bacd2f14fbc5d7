// What must be known of a sheet of .xls before its first cell: where it ends, what is hidden, and
// the formulas that several cells share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "formats/biff_records.hpp"
#include "formats/open_workbook.hpp"
#include "grid/cell_ref.hpp"

namespace tonghop {

/// A formula of more than one cell ([MS-XLS] 2.4.277, 2.4.4, 2.4.313).
struct BiffGroup {
    enum class Kind { shared, array, table } kind = Kind::shared;
    CellRange cells;
    std::string_view tokens;
    std::string_view extra;  ///< what follows the tokens
};

struct BiffSheetFrame {
    std::size_t end = 0;  ///< behind the sheet's EOF record
    std::vector<bool> hidden_rows;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_columns;
    std::vector<CellRange> merges;
    bool has_results = false;  ///< some formula has a result that is not empty

    bool is_hidden(std::uint32_t row) const { return row < hidden_rows.size() && hidden_rows[row]; }
    /// By the cell that formulas of the group name.
    const BiffGroup* group(CellRef cell) const;
    void add_group(const BiffGroup& group, CellRef first_formula);

 private:
    std::unordered_map<std::uint32_t, BiffGroup> groups_;
};

/// Whether the eight bytes of a formula's result are a number; else their first byte says what.
bool is_biff_number(std::string_view result);
/// The kinds of results that are none ([MS-XLS] 2.5.133).
enum class BiffResult : std::uint8_t { text = 0, boolean = 1, error = 2, empty = 3 };

/// Reads the records from the BOF at `at` to its EOF. Throws WorkbookError.
BiffSheetFrame read_biff_sheet_frame(std::string_view stream, std::size_t at,
                                     const ReadLimits& limits);

}  // namespace tonghop
