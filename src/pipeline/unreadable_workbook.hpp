// A file that cannot be opened as a workbook is a report of its own: of one finding.
#pragma once

#include "base/error.hpp"
#include "pipeline/unrelated_file.hpp"

namespace tonghop {

/// workbook-encrypted or workbook-unreadable, or the note that `file` is no report at all.
WorkbookReport unreadable_workbook(Submission submission, const WorkbookError& error,
                                   const UnrelatedFile& file);

}  // namespace tonghop
