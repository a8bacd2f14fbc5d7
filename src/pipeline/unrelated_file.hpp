// Files in a folder of reports that nobody sent as a report: pictures, notes, programs, the lock
// that Excel keeps beside an open workbook. They are told, but they are no fault of a report.
#pragma once

#include "base/error.hpp"
#include "base/file.hpp"
#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

class UnrelatedFile {
 public:
    /// `says_place`: the file's name says a place that should report.
    UnrelatedFile(const InputPath& input, bool says_place);

    /// Whether what opening it gave is what nobody's report gives.
    bool explains(WorkbookFault fault) const;
    /// Whether it is a text that nothing but a mapping could tell from a table. Throws
    /// WorkbookError if it cannot be read.
    bool is_text(std::uint64_t limit) const;

 private:
    const InputPath& input_;
    bool possible_;  // neither named, nor called like a report, nor after a place
};

/// The note that stands for such a file; `detail` as of workbook-unreadable.
WorkbookReport unrelated(Submission submission, std::string detail);

}  // namespace tonghop
