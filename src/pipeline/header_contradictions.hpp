// Where a known form takes a column for something that its own header denies.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/evidence.hpp"
#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

/// What each cell was read as, beside its value.
using CellMeanings = std::map<SourceCell, std::pair<Scenario, Period>>;

CellMeanings meanings_of(const std::vector<WorkbookReport>& reports);

/// How many cells of each sheet a form reads as of another scenario or period than their column's
/// header says: "Tỷ lệ bao phủ*" is the year's, "Tỷ lệ bao phủ T12/2024" is not. `evidence` tells
/// which columns' headers say it themselves.
std::map<std::string, std::size_t> contradicted_cells(const CellMeanings& form,
                                                      const CellMeanings& detected,
                                                      const std::vector<Evidence>& evidence);

}  // namespace tonghop
