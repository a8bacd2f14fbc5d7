// Page numbers as Decree 30/2020/NĐ-CP has them.
#pragma once

#include <string>

namespace tonghop {

/// The bytes of `workbook` with no page number on the first page of any sheet.
std::string without_first_page_number(const std::string& workbook);

}  // namespace tonghop
