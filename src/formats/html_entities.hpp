// Character references of HTML ("&eacute;", "&#7841;", "&nbsp").
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// Appends `raw` with its references resolved: numbers, the names of Latin-1 and the common
/// punctuation, with or without semicolon. Whatever is no reference stays as it stands.
void append_html_text(std::string_view raw, std::string& out);

}  // namespace tonghop
