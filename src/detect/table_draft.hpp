// One table of a sheet while its mapping is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detect/column_draft.hpp"
#include "detect/find_blocks.hpp"
#include "detect/heading.hpp"
#include "detect/lexicon.hpp"
#include "detect/row_columns.hpp"
#include "detect/row_labels.hpp"
#include "detect/titles.hpp"

namespace tonghop {

/// What the rows of a table are: "Diện tích lúa", "Xã Hưng Vũ" or "Tháng 6".
enum class RowsAre { indicators, places, periods };

struct TableDraft {
    std::string file;  ///< of the workbook
    const Sheet* sheet = nullptr;
    TableBlock block;
    RowColumns rows;
    std::vector<std::string> titles;
    std::vector<ColumnDraft> columns;
    std::string label;  ///< header of the label column
    RowsAre rows_are = RowsAre::indicators;
    std::vector<std::string> line_numbers;  ///< header of numbers that say no levels
    bool usable = false;
    std::string reason;  ///< why it is not
    TableSpec spec;
    RowLabels labels;
};

/// What a table is, from its header and rows alone.
TableDraft draft_table(const Sheet& sheet, const SheetRows& rows, const TableBlock& block,
                       const TableBlock* before, const Heading& heading, const Lexicon& lexicon);

/// Makes the columns of `spec` from the drafts again, after some of them changed.
void remake_spec(TableDraft& draft, const Heading& heading);

/// By which headers a table of `spec` is recognised: those that say the same in every workbook.
RecogniseRule recognition_of(const TableSpec& spec);

/// Reads the sheet with what was made of its tables, and leaves out what it reads otherwise than
/// meant: columns, or a whole table.
void verify(std::vector<TableDraft>& tables, const Heading& heading, const Workbook& workbook,
            const Lexicon& lexicon);

}  // namespace tonghop
