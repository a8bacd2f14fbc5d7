// Where the directory of a zip archive lies: the end record, and its zip64 form.
#pragma once

#include "base/input_file.hpp"

#include <cstdint>

namespace tonghop {

struct ZipEnd {
    std::uint64_t entries = 0;
    std::uint64_t directory_offset = 0;
    std::uint64_t directory_size = 0;
};

/// Searches the end record from the end of the archive, over the longest possible comment.
/// Throws WorkbookError: truncated if there is none, damaged if it contradicts the archive.
ZipEnd find_zip_end(InputBytes archive);

}  // namespace tonghop
