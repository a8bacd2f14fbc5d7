// The inflated bytes of one part of an archive, checked while they are read: never more than the
// directory declares, and the checksum at the end.
#pragma once

#include <cstdint>
#include <memory>

#include "formats/byte_source.hpp"
#include "formats/zip_directory.hpp"

namespace tonghop {

/// How much of ReadLimits::inflated_bytes the parts read so far have used up.
struct InflateBudget {
    std::uint64_t limit = 0;
    std::uint64_t used = 0;
};

/// Parts up to this size are inflated in one call of libdeflate, larger ones in windows by ISA-L:
/// for a large part the buffer costs more (page faults) than the inflating.
inline constexpr std::uint64_t kWholePart = 512 << 10;

/// `entry`, its archive and `budget` must outlive the source. Throws WorkbookError (too_large,
/// damaged) here and while reading.
std::unique_ptr<ByteSource> open_part(const ZipEntry& entry, const ReadLimits& limits,
                                      InflateBudget& budget);

}  // namespace tonghop
