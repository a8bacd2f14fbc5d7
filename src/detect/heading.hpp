// Place and period of a sheet's report.
#pragma once

#include <optional>
#include <string>
#include <vector>

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

}  // namespace tonghop
