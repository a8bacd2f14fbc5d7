// The first part of an .xls workbook stream, for all sheets ([MS-XLS] 2.1.7.20.3).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "formats/biff_links.hpp"
#include "formats/biff_records.hpp"
#include "formats/biff_styles.hpp"
#include "formats/open_workbook.hpp"
#include "formats/shared_strings.hpp"

namespace tonghop {

/// What a BOF record begins ([MS-XLS] 2.4.21).
enum class BiffPart { globals, worksheet, other };

struct BiffBegin {
    BiffVersion version = BiffVersion::biff8;
    BiffPart part = BiffPart::other;
};

/// The BOF record at `at`. Throws WorkbookError if there is none, or of another Excel.
BiffBegin read_biff_begin(std::string_view stream, std::size_t at);

struct BiffSheetEntry {
    std::string name;
    std::size_t position = 0;  ///< of its BOF record
    bool hidden = false;
    bool is_worksheet = false;  ///< as the workbook says; the sheet says it too
};

/// Not to be moved: its parts point at each other.
struct BiffGlobals {
    BiffGlobals() : links(styles.form()) {}
    BiffGlobals(const BiffGlobals&) = delete;
    BiffGlobals& operator=(const BiffGlobals&) = delete;

    BiffVersion version = BiffVersion::biff8;
    bool date1904 = false;
    bool rounds_as_shown = false;
    bool is_calculated = false;  ///< Excel says by which version the formulas were calculated
    std::vector<BiffSheetEntry> sheets;
    SharedStrings strings;
    BiffStyles styles;
    BiffLinks links;
};

/// Reads what begins at position 0, up to its end: the globals, or the only sheet of a stream
/// without any. Throws WorkbookError.
void read_biff_globals(std::string_view stream, const ReadLimits& limits, BiffGlobals& globals);

}  // namespace tonghop
