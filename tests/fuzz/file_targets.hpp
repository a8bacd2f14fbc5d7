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
/// A file of any format, as the commands read it.
void read_any_workbook(std::string_view input);

}  // namespace tonghop::fuzz
