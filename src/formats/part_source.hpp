// The inflated bytes of one part of an archive, checked while they are read: never more than the
// directory declares, and the checksum at the end.
#pragma once

#include "formats/byte_source.hpp"
#include "formats/zip_directory.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace tonghop {

/// What the parts of one archive share: its bytes, and how much may still be inflated.
class Inflater {
 public:
    Inflater(InputBytes archive, std::uint64_t limit);

    std::uint64_t left() const { return left_; }
    /// Throws WorkbookError (too_large) once more is spent than there was.
    void spend(std::uint64_t bytes);
    InputBytes archive() const { return archive_; }
    /// A whole entry; the inflated size, or nothing if it is damaged or does not fit.
    std::optional<std::size_t> inflate(const ZipEntry& entry, char* out, std::size_t capacity);

 private:
    InputBytes archive_;
    std::string buffer_;  // for compressed bytes
    std::uint64_t limit_;
    std::uint64_t left_;
};

/// Parts up to this size are inflated in one call of libdeflate, larger ones in windows by ISA-L:
/// for a large part the buffer costs more (page faults) than the inflating.
inline constexpr std::uint64_t kWholePart = 512 << 10;

/// `entry` and `inflater` must outlive the source. Throws WorkbookError (too_large,
/// damaged) here and while reading.
std::unique_ptr<ByteSource> open_part(const ZipEntry& entry, const ReadLimits& limits,
                                      Inflater& inflater);

}  // namespace tonghop
