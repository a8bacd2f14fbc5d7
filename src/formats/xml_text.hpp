// Character data of XML: references resolved, line ends normalised, every character checked.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// Whether `raw` can be used as it stands: printable ASCII without '&' (the common case).
bool is_plain_ascii(std::string_view raw);

/// Appends `raw` to `out` with references (XML 1.0 4.1: the five predefined and numeric ones)
/// resolved and line ends as LF (2.11). Throws WorkbookError (damaged) on malformed UTF-8, on
/// characters XML does not allow (2.2), on references it does not define.
void append_character_data(std::string_view raw, std::string& out);

/// The same without references, as inside CDATA.
void append_literal_data(std::string_view raw, std::string& out);

/// Appends `text` to `out` with Excel's _xHHHH_ escapes decoded (ECMA-376 part 1, 22.9.2.19).
void append_xstring(std::string_view text, std::string& out);

}  // namespace tonghop
