// The characters of a web page.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// The page as UTF-8 without byte order mark. UTF-16 and well-formed UTF-8 are known by themselves;
/// else what the page declares (UTF-8, Windows-1258, Windows-1252, Latin-1) holds, else what
/// decode_text_file finds. `buffer` keeps what had to be converted. Throws WorkbookError, also for
/// other declared character sets.
std::string_view decode_web_page(std::string_view bytes, std::string& buffer);

}  // namespace tonghop
