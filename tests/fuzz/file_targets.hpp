// What reads files and their parts.
#pragma once

#include <string_view>

namespace tonghop::fuzz {

/// A zip directory and all its parts.
void read_zip(std::string_view input);
/// XML through the pull scanner, in windows of two sizes: both must see the same events.
void read_xml(std::string_view input);
/// A worksheet part, scanned plainly and generally: both must see the same cells.
void read_sheet(std::string_view input);
/// The streams of a compound file.
void read_compound(std::string_view input);
/// The records of an .xls stream, without its container.
void read_biff(std::string_view input);
/// A flat OpenDocument spreadsheet, scanned plainly and generally: both must see the same cells.
void read_open_document(std::string_view input);
/// Delimited text.
void read_delimited(std::string_view input);
/// A web page with tables.
void read_web_page(std::string_view input);
/// An XML spreadsheet of Excel 2003.
void read_xml_spreadsheet(std::string_view input);
/// A file of any format, as the commands read it.
void read_any_workbook(std::string_view input);

}  // namespace tonghop::fuzz
