// What Excel wrote into the head of a page it saved, in a comment that browsers pass over.
#pragma once

#include <string>
#include <string_view>

#include "formats/cell_visitor.hpp"

namespace tonghop {

/// The name of the sheet, else that of the file without its extension.
std::string html_sheet_name(std::string_view page, std::string_view file);

WorkbookSettings html_settings(std::string_view page);

}  // namespace tonghop
