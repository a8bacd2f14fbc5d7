#include "formats/zip_end.hpp"

#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

#include <optional>
#include <string_view>

namespace tonghop {
namespace {

constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kLocator64Signature = 0x07064b50;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kLocator64Size = 20;
constexpr std::size_t kLongestComment = 0xffff;

// The last bytes of the archive, where the end record and its zip64 locator lie.
struct Tail {
    std::string_view bytes;
    std::uint64_t at = 0;  // of the first of them
};

// A record whose comment would run past the end is part of something else. Bytes after the comment
// are allowed: mail gateways append them.
std::size_t locate_end_record(std::string_view tail) {
    const std::size_t last = tail.size() < kEndSize ? 0 : tail.size() - kEndSize;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    if (tail.size() >= kEndSize) {
        for (std::size_t at = last + 1; at-- > first;) {
            if (tail[at] != 'P' || read_u32(tail, at) != kEndSignature) continue;
            if (at + kEndSize + read_u16(tail, at + 20) <= tail.size()) return at;
        }
    }
    throw WorkbookError(WorkbookFault::truncated, "zip: no end of central directory record");
}

// APPNOTE 4.3.14: fields of the end record that do not fit are all ones and stand here instead.
// Where the record is, if there is one.
std::optional<std::uint64_t> read_zip64_end(InputBytes archive, const Tail& tail,
                                            std::size_t end_at, ZipEnd& end) {
    if (end_at < kLocator64Size) return std::nullopt;
    const std::size_t locator = end_at - kLocator64Size;
    if (read_u32(tail.bytes, locator) != kLocator64Signature) return std::nullopt;
    const std::uint64_t at = read_u64(tail.bytes, locator + 8);
    const std::uint64_t locator_at = tail.at + locator;
    std::string buffer;
    std::string_view record;
    if (at <= locator_at && locator_at - at >= kEnd64Size) {
        record = archive.read(at, kEnd64Size, buffer);
    }
    if (record.empty() || read_u32(record, 0) != kEnd64Signature) {
        refuse_damaged("zip: the zip64 locator points to no zip64 end record");
    }
    end.entries = read_u64(record, 32);
    end.directory_size = read_u64(record, 40);
    end.directory_offset = read_u64(record, 48);
    return at;
}

}  // namespace

ZipEnd find_zip_end(InputBytes archive) {
    constexpr std::uint64_t kTail = kEndSize + kLongestComment + kLocator64Size;
    std::string buffer;
    Tail tail;
    tail.at = archive.size() > kTail ? archive.size() - kTail : 0;
    tail.bytes = archive.read(tail.at, kTail, buffer);
    const std::size_t at = locate_end_record(tail.bytes);
    ZipEnd end;
    std::uint64_t directory_end = tail.at + at;
    if (const auto zip64 = read_zip64_end(archive, tail, at, end)) {
        directory_end = *zip64;
    } else {
        if (read_u16(tail.bytes, at + 4) != 0 || read_u16(tail.bytes, at + 6) != 0) {
            refuse_damaged("zip: one volume of an archive in several");
        }
        end.entries = read_u16(tail.bytes, at + 10);
        end.directory_size = read_u32(tail.bytes, at + 12);
        end.directory_offset = read_u32(tail.bytes, at + 16);
    }
    // An archive that begins later than byte 0, or a second end record hidden in a comment, shows
    // itself here: the directory would not end where its end record begins.
    if (end.directory_offset > directory_end ||
        directory_end - end.directory_offset != end.directory_size) {
        refuse_damaged("zip: the end record does not agree with the place of the directory");
    }
    return end;
}

}  // namespace tonghop
