// Names of the streams of a compound file ([MS-CFB] 2.2 to 2.6), enough to tell what it holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

/// ASCII letters as they are, other characters as '?'. Damaged or cut files give the names found
/// so far. Time and memory are bounded by the size of the file.
std::vector<std::string> compound_file_names(std::string_view bytes);

}  // namespace tonghop
