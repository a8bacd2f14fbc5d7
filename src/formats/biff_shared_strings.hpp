// The shared string table of an .xls workbook ([MS-XLS] 2.4.265).
#pragma once

#include "formats/biff_records.hpp"
#include "formats/biff_styles.hpp"
#include "formats/open_workbook.hpp"
#include "formats/shared_strings.hpp"

namespace tonghop {

/// Reads the SST record and its CONTINUE records; the fonts of runs are those of `styles`. Throws
/// WorkbookError.
void read_biff_strings(BiffContent& content, const BiffStyles& styles, const ReadLimits& limits,
                       SharedStrings& strings);

/// The runs of fonts behind a text with formats, four bytes each.
void read_font_runs(BiffContent& content, std::size_t count, const BiffStyles& styles,
                    std::vector<BiffFontRun>& runs);

}  // namespace tonghop
