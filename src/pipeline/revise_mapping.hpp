// A mapping that a workbook no longer fits, revised: what moved, the patch, and what reading the
// workbook gives before and after.
#pragma once

#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/patch_mapping.hpp"
#include "config/profile.hpp"
#include "formats/read_limits.hpp"
#include "grid/workbook.hpp"
#include "model/finding.hpp"
#include "model/form_change.hpp"
#include "model/observation.hpp"

namespace tonghop {

/// A cell that is read otherwise with the patch. Nothing: it was, or is, no observation.
struct ValueChange {
    SourceCell cell;
    std::optional<Observation> before, now;
};

/// What one workbook gives.
struct RevisedReading {
    std::string file;
    std::size_t before = 0;            ///< values read with the mapping as it was
    std::size_t now = 0;               ///< with the patch
    std::vector<ValueChange> changes;  ///< in order of sheet and cell
    Findings left;                     ///< with the patch: about the form, not about single figures
};

struct MappingRevision {
    FormChanges changes;
    MappingPatch patch;
    std::vector<RevisedReading> readings;  ///< of each workbook
};

/// `config` holds the one mapping, loaded from its file.
MappingRevision revise_mapping(const Configuration& config, const std::deque<Workbook>& workbooks);

/// Throws WorkbookError for a workbook that cannot be read.
MappingRevision revise_mapping(const Configuration& config,
                               const std::vector<std::filesystem::path>& workbooks,
                               const ReadLimits& limits = {});

}  // namespace tonghop
