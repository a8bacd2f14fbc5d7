// What a sheet has, or has not, of the form that its mapping describes.
#pragma once

#include <string>
#include <vector>

#include "extract/raw_table.hpp"
#include "extract/recognise.hpp"
#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

/// A finding of severity error about the whole workbook.
Finding about_file(const Submission& submission, std::string code, std::string detail);

/// form-unrecognised: no mapping fits any sheet; with the one that comes nearest.
Finding unrecognised(const Submission& submission, const Workbook& workbook,
                     const std::vector<Mapping>& mappings);

/// A form-drift about the sheet (a warning).
Finding drift(const RecognisedSheet& recognised, const WorkbookReport& report, std::string detail,
              std::string expected);

/// Columns that are absent or tied, an end that is never found.
void report_drift(const RecognisedSheet& recognised, const TableLayout& layout,
                  WorkbookReport& report);
/// The unit column, where it is absent and some row says no unit of measure.
void report_unit_column(const RecognisedSheet& recognised, const RawTable& table,
                        WorkbookReport& report);
/// Other mappings that fit the sheet as well: form-unrecognised.
void report_rivals(const RecognisedSheet& recognised, WorkbookReport& report);
/// Tables of the mapping that no sheet of the workbook holds.
void report_absent_tables(const RecognisedSheet& recognised, const std::vector<TableLayout>& tables,
                          const Workbook& workbook, WorkbookReport& report);

}  // namespace tonghop
