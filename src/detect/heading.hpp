// Place and period of a sheet's report, and what its titles say about a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detect/column_time.hpp"
#include "detect/find_blocks.hpp"
#include "extract/report_heading.hpp"

namespace tonghop {

struct Heading {
    ReportSpec spec;  ///< how the mapping reads what follows
    std::optional<Period> period;
    const Place* place = nullptr;
    /// How place or period were come by where no title says them; codes of evidence.
    std::vector<std::string> weak;
};

/// The heading above the first of `blocks`. Without a period in titles and names the columns' own
/// are asked.
Heading heading_of(const Workbook& workbook, const Sheet& sheet,
                   const std::vector<TableBlock>& blocks, const Configuration& config);

/// Titles above a table, in order, without letterhead and remarks; `before` is the table above it
/// on the same sheet, if there is one.
std::vector<std::string> titles_above(const SheetRows& rows, const TableBlock& block,
                                      const TableBlock* before);

/// What those titles say. `report` is the report's own period.
TableTime table_time(const std::vector<std::string>& titles, const std::optional<Period>& report);

}  // namespace tonghop
