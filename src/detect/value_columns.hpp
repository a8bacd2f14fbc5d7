// What each column of a table is, from its header and the titles above.
#pragma once

#include <string>
#include <vector>

#include "detect/column_draft.hpp"
#include "detect/lexicon.hpp"
#include "detect/row_columns.hpp"
#include "extract/place_finder.hpp"

namespace tonghop {

/// All that says something about the columns of one table.
struct TableContext {
    const Lexicon& lexicon;
    const PlaceFinder* places = nullptr;  ///< nothing if the report's place is not known
    bool villages = false;                ///< places of columns are villages of a commune
    bool columns_are_indicators = false;  ///< rows are places or periods
    bool rows_are_dated = false;          ///< each line names its own scenario and period
    bool rows_name_periods = false;       ///< each line names its period, columns the scenario
    TableTime time;
    std::vector<std::string> titles;
    std::string note_unit = {};  ///< of "ĐVT: ha" above the table; empty: none
};

std::vector<ColumnDraft> draft_columns(const std::vector<ColumnFacts>& facts,
                                       const RowColumns& rows, TableContext context);

}  // namespace tonghop
