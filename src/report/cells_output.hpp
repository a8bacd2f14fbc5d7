// What `tonghop cells` prints: what the readers see, one line a cell or one line a workbook.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "formats/count_cells.hpp"
#include "grid/workbook.hpp"
#include "report/language.hpp"

namespace tonghop {

enum class CellsFormat { text, jsonl };

struct CellsOutput {
    CellsFormat format = CellsFormat::text;
    bool name_file = false;  ///< several workbooks: every line says which
};

/// One cell and a line break, appended to `out`. JSON lines as in the contract (4.1). Text:
/// "T5!B6  number   1789.2  1.789,2  =B5*2  [hidden]", fields two blanks apart; what would move a
/// terminal's cursor or turn its writing direction is escaped.
void append_cell(const Sheet& sheet, const Cell& cell, std::string_view file,
                 const CellsOutput& output, std::string& out);

/// One line of --count; `file` empty: the total.
void append_counts(const CellCounts& counts, std::string_view file, const CellsOutput& output,
                   std::string& out);

/// A number with the fewest digits that read back as the same double.
std::string shortest_number(double value);

/// Why a workbook cannot be read, for a clerk, in one sentence without the file's name.
std::string unreadable_reason(WorkbookFault fault, Language language);

/// The same; of a limit that may be raised, which, what it is, and how.
std::string unreadable_reason(const WorkbookError& error, Language language);

}  // namespace tonghop
