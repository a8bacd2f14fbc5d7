// Where the table of a form stands on a sheet, and what each of its columns is.
//
//        A     B             C     D         E         F        G
//   7  | STT | Chỉ tiêu    | ĐVT | KH 2024 | Năm 2024          | Ghi chú |   header: rows 7 to 8
//   8  |     |             |     |         | TH T6   | Lũy kế  |         |   levels of E: "Năm
//   2024", "TH T6" 9  | 1   | Đàn trâu    | con | 120     | 118     | 118     |         | first_row
//   = row 9
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/mapping.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

enum class ColumnRole { outline, label, unit, value, check, ignored, unclaimed };

struct TableColumn {
    std::uint32_t column = 0;
    ColumnRole role = ColumnRole::unclaimed;
    std::size_t spec = 0;             ///< index into TableSpec::columns for value, check, ignored
    std::vector<std::string> levels;  ///< header texts, top first
    std::string header() const;       ///< levels joined by " > "
};

struct TableLayout {
    std::uint32_t header_first = 0;  ///< rows of the header, both included
    std::uint32_t header_last = 0;
    std::vector<TableColumn> columns;  ///< every used column of the sheet, left to right
    std::vector<std::size_t> absent;   ///< specs without a column, optional ones left out
    std::vector<std::vector<std::size_t>>
        tied;                 ///< columns (indices) that one spec fits equally well
    std::size_t matched = 0;  ///< columns with a role

    const TableColumn* with_role(ColumnRole role) const;
    const TableColumn* at(std::uint32_t column) const;
};

/// The place where `spec` fits best: the header block with the most columns it knows. Nothing
/// unless the label column and at least one value column are there.
std::optional<TableLayout> locate_table(const Sheet& sheet, const TableSpec& spec,
                                        std::optional<Period> report);

}  // namespace tonghop
