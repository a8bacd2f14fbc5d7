// Where the table of a form stands on a sheet, and what each of its columns is.
//
//        A     B             C     D         E         F        G
//   7  | STT | Chỉ tiêu    | ĐVT | KH 2024 | Năm 2024          | Ghi chú |   header: rows 7 to 8
//   8  |     |             |     |         | TH T6   | Lũy kế  |         |   levels of E: "Năm
//   2024", "TH T6" 9  | 1   | Đàn trâu    | con | 120     | 118     | 118     |         | first_row
//   = row 9
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "config/mapping.hpp"
#include "grid/workbook.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {

enum class ColumnRole {
    outline,
    label,     ///< of the rows: an indicator or a place
    section,   ///< of the rows, beside a label column of indicators
    place,     ///< of the rows, beside a label column of indicators
    period,    ///< of the rows
    scenario,  ///< of the rows
    unit,
    code,
    value,
    check,
    ignored,
    unclaimed
};

struct TableColumn {
    std::uint32_t column = 0;
    ColumnRole role = ColumnRole::unclaimed;
    std::size_t spec = 0;             ///< index into TableSpec::columns for value, check, ignored
    std::vector<std::size_t> groups;  ///< indices into TableSpec::groups, top first
    std::vector<std::string> levels;  ///< header texts, top first
    Captures captures;                ///< of the column's pattern and those of its groups
    std::string unit;                 ///< of a header row that holds nothing else: "(ha)"
    std::string header() const;       ///< levels joined by " > "
    /// What `name` was captured as; empty if it was not.
    std::string captured(std::string_view name) const;
};

/// Whether a column whose header is read as `captures` is one: "Ghi chú" is no {period}.
using JudgeCaptures =
    std::function<bool(const Captures& captures, const std::vector<std::string>& levels)>;

struct TableLayout {
    const TableSpec* spec = nullptr;
    CellRef label;                   ///< header of the label column
    std::uint32_t header_first = 0;  ///< rows of the header, both included
    std::uint32_t header_last = 0;
    /// What the table may take: up to other tables of the sheet.
    std::uint32_t first_column = 0;
    std::uint32_t last_column = kMaxColumns - 1;
    std::uint32_t last_row = kMaxRows - 1;
    std::vector<TableColumn> columns;  ///< every used column of the table, left to right
    std::vector<std::size_t> absent;   ///< specs without a column, optional ones left out
    std::vector<std::vector<std::size_t>>
        tied;                 ///< columns (indices) that one spec fits equally well
    std::size_t matched = 0;  ///< columns with a role, and groups that hold some of them

    const TableColumn* with_role(ColumnRole role) const;
    const TableColumn* at(std::uint32_t column) const;
};

/// What locating a table takes into account beside its spec.
struct LocateOptions {
    std::optional<Period> report = std::nullopt;  ///< without one {year} and {month} fit any number
    JudgeCaptures judge = {};
    std::vector<const TableSpec*> neighbours = {};  ///< other tables of the sheet
    std::vector<CellRef> taken = {};                ///< label headers of tables found already
};

/// The place where `spec` fits best: the header block with the most columns it knows. Nothing
/// unless the label column and at least one value column are there. Captures that are no month,
/// year, period or scenario are refused; the judge may refuse more. The layout points at `spec`.
std::optional<TableLayout> locate_table(const Sheet& sheet, const TableSpec& spec,
                                        const LocateOptions& options);
inline std::optional<TableLayout> locate_table(const Sheet& sheet, const TableSpec& spec,
                                               std::optional<Period> report) {
    return locate_table(sheet, spec, LocateOptions{report});
}

}  // namespace tonghop
