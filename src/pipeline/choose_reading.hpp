// A workbook of any form: sheets of known forms by their mapping, others by a detected one.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

using SheetChoice = std::set<const Sheet*>;

/// Reads the chosen sheets of a workbook (all without a choice) with the mappings of a vocabulary.
using ReadSheets = std::function<std::vector<WorkbookReport>(
    const Vocabulary& vocabulary, const std::optional<SheetChoice>& sheets)>;

/// Each sheet is read with the mapping that reads more of it; a known form wins where a detected
/// one reads no more. `base` is what the workbook's submissions have in common.
std::vector<WorkbookReport> read_known_or_detected(const Workbook& workbook,
                                                   const Vocabulary& known, const Submission& base,
                                                   const ReadSheets& read);

}  // namespace tonghop
