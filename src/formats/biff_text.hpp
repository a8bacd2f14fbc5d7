// Texts in the records of .xls: bytes of a code page in Excel 5 and 95; from Excel 97 on UTF-16,
// with the upper halves left out where all are zero ([MS-XLS] 2.5.293 and 2.5.294).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "formats/biff_records.hpp"
#include "formats/code_page.hpp"
#include "formats/text_run.hpp"

namespace tonghop {

/// Appends `count` UTF-16 units as UTF-8. Where they go on in the next record, its first byte says
/// anew whether they are wide. Half of a surrogate pair comes out as U+FFFD.
void append_characters(BiffContent& content, std::size_t count, bool wide, std::string& out);

/// What reading a text depends on.
struct BiffTextForm {
    BiffVersion version = BiffVersion::biff8;
    const CodePage* code_page = nullptr;  ///< of Excel 5 and 95
};

/// A text behind its length: in Excel 97 a byte of flags comes first.
void append_text(BiffContent& content, std::size_t length, const BiffTextForm& form,
                 std::string& out);
/// The same with its length, a byte or two, in front.
std::string read_short_text(BiffContent& content, const BiffTextForm& form);
std::string read_long_text(BiffContent& content, const BiffTextForm& form);

/// A font from a character on.
struct BiffFontRun {
    std::size_t first = 0;  ///< in UTF-16 units
    TextRun look;           ///< without its end
};

/// The runs as other code knows them; what is in front of the first one has the cell's font. Runs
/// that are out of order or behind the end count for nothing.
void convert_runs(std::string_view text, std::span<const BiffFontRun> runs,
                  std::vector<TextRun>& out);

}  // namespace tonghop
