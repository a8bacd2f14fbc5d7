// Whose report a sheet of a known form is.
#pragma once

#include "extract/recognise.hpp"
#include "extract/report_heading.hpp"

namespace tonghop {

/// The rows in which the sheet speaks of itself: above and in the headers of its tables.
HeadingRows heading_rows(const RecognisedSheet& recognised);

/// The place that the sheet or its file names, among those that are expected to report; for tables
/// of all communes the district too. Findings: place-unknown, place-mismatch.
Verdict<const Place*> find_report_place(const Workbook& workbook, const Configuration& config,
                                        const RecognisedSheet& recognised,
                                        const std::optional<Period>& period,
                                        const SourceCell& source, Findings& findings);

}  // namespace tonghop
