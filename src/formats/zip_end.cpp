#include "formats/zip_end.hpp"

#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kLocator64Signature = 0x07064b50;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kLocator64Size = 20;
constexpr std::size_t kLongestComment = 0xffff;

// A record whose comment would run past the end is part of something else. Bytes after the comment
// are allowed: mail gateways append them.
std::size_t locate_end_record(std::string_view archive) {
    const std::size_t last = archive.size() < kEndSize ? 0 : archive.size() - kEndSize;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    if (archive.size() >= kEndSize) {
        for (std::size_t at = last + 1; at-- > first;) {
            if (archive[at] != 'P' || read_u32(archive, at) != kEndSignature) continue;
            if (at + kEndSize + read_u16(archive, at + 20) <= archive.size()) return at;
        }
    }
    throw WorkbookError(WorkbookFault::truncated, "zip: no end of central directory record");
}

// APPNOTE 4.3.14: fields of the end record that do not fit are all ones and stand here instead.
bool read_zip64_end(std::string_view archive, std::size_t end_at, ZipEnd& end,
                    std::size_t& record_at) {
    if (end_at < kLocator64Size) return false;
    const std::size_t locator = end_at - kLocator64Size;
    if (read_u32(archive, locator) != kLocator64Signature) return false;
    const std::uint64_t at = read_u64(archive, locator + 8);
    if (at > locator || locator - at < kEnd64Size ||
        read_u32(archive, static_cast<std::size_t>(at)) != kEnd64Signature) {
        refuse_damaged("zip: the zip64 locator points to no zip64 end record");
    }
    record_at = static_cast<std::size_t>(at);
    end.entries = read_u64(archive, record_at + 32);
    end.directory_size = read_u64(archive, record_at + 40);
    end.directory_offset = read_u64(archive, record_at + 48);
    return true;
}

}  // namespace

ZipEnd find_zip_end(std::string_view archive) {
    const std::size_t at = locate_end_record(archive);
    ZipEnd end;
    std::size_t directory_end = at;
    if (!read_zip64_end(archive, at, end, directory_end)) {
        if (read_u16(archive, at + 4) != 0 || read_u16(archive, at + 6) != 0) {
            refuse_damaged("zip: one volume of an archive in several");
        }
        end.entries = read_u16(archive, at + 10);
        end.directory_size = read_u32(archive, at + 12);
        end.directory_offset = read_u32(archive, at + 16);
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
