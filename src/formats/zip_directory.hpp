// The directory of a zip archive (PKWARE APPNOTE 6.3.10), read once and checked against the local
// headers, so that every later step may trust it. Nothing is ever extracted to disk.
//
// Refused, because readers disagree about what such archives hold: parts that overlap, parts whose
// names differ only in case or in the kind of slash, directory and local headers that disagree,
// bytes before the first part, encrypted parts, methods other than stored and deflated.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_file.hpp"
#include "formats/open_workbook.hpp"

namespace tonghop {

struct ZipEntry {
    std::string name;                ///< forward slashes, no leading slash, case as stored
    bool deflated = false;           ///< else stored
    std::uint32_t crc32 = 0;         ///< of the inflated bytes
    std::uint64_t size = 0;          ///< inflated, as declared
    std::uint64_t payload_at = 0;    ///< where the compressed bytes begin
    std::uint64_t payload_size = 0;  ///< how many they are
};

class ZipDirectory {
 public:
    /// Throws WorkbookError: truncated (no end record), encrypted, too_large, damaged.
    ZipDirectory(InputBytes archive, const ReadLimits& limits);

    const std::vector<ZipEntry>& entries() const { return entries_; }
    /// The part of that name, compared without case as OPC demands (ECMA-376 part 2, 6.2.2.3);
    /// nullptr if there is none.
    const ZipEntry* find(std::string_view name) const;

 private:
    std::vector<ZipEntry> entries_;
    std::vector<std::pair<std::string, std::size_t>> by_name_;  // folded name, sorted
};

/// The form under which part names are compared: forward slashes, no leading slash, ASCII lower
/// case.
std::string folded_part_name(std::string_view name);

}  // namespace tonghop
