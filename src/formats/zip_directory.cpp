#include "formats/zip_directory.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/little_endian.hpp"
#include "formats/zip_end.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::uint32_t kFieldIn64 = 0xffffffff;
constexpr std::uint16_t kEncryptedFlags = 0x0041;  // bit 0, and bit 6: strong encryption
constexpr std::uint16_t kSizesFollowFlag = 0x0008;
constexpr std::uint64_t kDeflateBest = 1032;  // the most bytes one compressed byte can stand for

struct Header {
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc32 = 0;
    std::uint64_t compressed = 0;
    std::uint64_t size = 0;
    std::uint64_t local_at = 0;
    std::string_view name;
};

struct Extent {
    std::uint64_t begin;
    std::uint64_t end;
};

[[noreturn]] void refuse_entry(const Header& header, const std::string& detail) {
    std::string name(header.name.substr(0, 120));
    for (char& c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e) c = '?';
    }
    refuse_damaged("zip: " + name + ": " + detail);
}

// APPNOTE 4.5.3: the 64-bit values stand in a fixed order, but only those whose field is all ones.
void widen_from_extra(std::string_view extra, Header& header) {
    while (extra.size() >= 4) {
        const std::uint16_t id = read_u16(extra, 0);
        const std::size_t length = read_u16(extra, 2);
        if (length > extra.size() - 4) return;  // some writers pad the field with zeros
        std::string_view values = extra.substr(4, length);
        if (id == 1) {
            for (std::uint64_t* field : {&header.size, &header.compressed, &header.local_at}) {
                if (*field != kFieldIn64 || values.size() < 8) continue;
                *field = read_u64(values, 0);
                values.remove_prefix(8);
            }
        }
        extra.remove_prefix(4 + length);
    }
}

// Reads the header at the front of `directory` and removes it.
Header take_central_header(std::string_view& directory) {
    if (directory.size() < kCentralSize || read_u32(directory, 0) != kCentralSignature) {
        refuse_damaged("zip: the directory ends before its last entry");
    }
    Header header;
    header.flags = read_u16(directory, 8);
    header.method = read_u16(directory, 10);
    header.crc32 = read_u32(directory, 16);
    header.compressed = read_u32(directory, 20);
    header.size = read_u32(directory, 24);
    header.local_at = read_u32(directory, 42);
    const std::size_t name = read_u16(directory, 28);
    const std::size_t extra = read_u16(directory, 30);
    const std::size_t total = kCentralSize + name + extra + read_u16(directory, 32);
    if (total > directory.size()) refuse_damaged("zip: a directory entry runs past the directory");
    header.name = directory.substr(kCentralSize, name);
    widen_from_extra(directory.substr(kCentralSize + name, extra), header);
    directory.remove_prefix(total);
    return header;
}

void compare_with_local(const Header& central, const Header& local) {
    if (local.name != central.name) refuse_entry(central, "its local header has another name");
    if (local.method != central.method) refuse_entry(central, "its local header: another method");
    if (((local.flags ^ central.flags) & kEncryptedFlags) != 0) {
        refuse_entry(central, "its local header disagrees about encryption");
    }
    const bool sizes_follow = (local.flags & kSizesFollowFlag) != 0;
    const auto agrees = [&](std::uint64_t here, std::uint64_t there) {
        return here == there || (sizes_follow && (here == 0 || here == kFieldIn64));
    };
    if (!agrees(local.compressed, central.compressed) || !agrees(local.size, central.size)) {
        refuse_entry(central, "its local header declares other sizes");
    }
    if (!agrees(local.crc32, central.crc32)) {
        refuse_entry(central, "its local header declares another checksum");
    }
}

// The place of the payload, found through the local header, and what the whole entry covers.
Extent locate_payload(InputBytes archive, std::uint64_t directory_at, const Header& central,
                      ZipEntry& entry) {
    if (central.local_at > directory_at || directory_at - central.local_at < kLocalSize) {
        refuse_entry(central, "its local header lies outside the archive");
    }
    std::string buffer;
    const std::string_view fixed = archive.read(central.local_at, kLocalSize, buffer);
    if (read_u32(fixed, 0) != kLocalSignature) refuse_entry(central, "no local header");
    Header local;
    local.flags = read_u16(fixed, 6);
    local.method = read_u16(fixed, 8);
    local.crc32 = read_u32(fixed, 14);
    local.compressed = read_u32(fixed, 18);
    local.size = read_u32(fixed, 22);
    const std::size_t name = read_u16(fixed, 26);
    const std::size_t extra = read_u16(fixed, 28);
    const std::uint64_t data_at = central.local_at + kLocalSize + name + extra;
    if (data_at > directory_at || directory_at - data_at < central.compressed) {
        refuse_entry(central, "its data runs into the directory");
    }
    const std::string_view rest = archive.read(central.local_at + kLocalSize, name + extra, buffer);
    local.name = rest.substr(0, name);
    widen_from_extra(rest.substr(name), local);
    compare_with_local(central, local);
    entry.payload_at = data_at;
    entry.payload_size = central.compressed;
    return {central.local_at, data_at + central.compressed};
}

void check_method_and_size(const Header& header) {
    if ((header.flags & kEncryptedFlags) != 0) {
        throw WorkbookError(WorkbookFault::encrypted, "zip: the archive is encrypted");
    }
    if (header.method != 0 && header.method != 8) {
        refuse_entry(header, "compression method " + std::to_string(header.method));
    }
    const bool possible = header.method == 0 ? header.size == header.compressed
                                             : header.size / kDeflateBest <= header.compressed;
    if (!possible) refuse_entry(header, "declares a size its data cannot have");
}

// Two entries sharing bytes make one payload count many times (a zip bomb without compression).
void refuse_overlaps(std::vector<Extent>& extents) {
    std::sort(extents.begin(), extents.end(),
              [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < extents.size(); ++i) {
        if (extents[i].begin < extents[i - 1].end) refuse_damaged("zip: two parts overlap");
    }
    if (!extents.empty() && extents.front().begin != 0) {
        refuse_damaged("zip: bytes before the first part");
    }
}

std::string with_forward_slashes(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of("/\\"), name.size()));
    std::string result(name);
    std::replace(result.begin(), result.end(), '\\', '/');
    return result;
}

std::string in_small_letters(std::string name) {
    for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return name;
}

}  // namespace

std::string folded_part_name(std::string_view name) {
    return in_small_letters(with_forward_slashes(name));
}

ZipDirectory::ZipDirectory(InputBytes archive, const ReadLimits& limits) {
    const ZipEnd end = find_zip_end(archive);
    if (end.entries > limits.entries) {
        refuse_over(Limit::entries, limits.entries, "zip");
    }
    constexpr std::uint64_t kLargestDirectory = 32 << 20;
    if (end.directory_size > kLargestDirectory) {
        refuse_too_large("zip: a directory of " + std::to_string(end.directory_size) + " bytes");
    }
    std::string buffer;
    std::string_view directory = archive.read(end.directory_offset, end.directory_size, buffer);
    std::vector<Extent> extents;
    for (std::uint64_t i = 0; i < end.entries; ++i) {
        const Header header = take_central_header(directory);
        check_method_and_size(header);
        ZipEntry entry;
        extents.push_back(locate_payload(archive, end.directory_offset, header, entry));
        entry.name = with_forward_slashes(header.name);
        entry.deflated = header.method == 8;
        entry.crc32 = header.crc32;
        entry.size = header.size;
        by_name_.emplace_back(in_small_letters(entry.name), entries_.size());
        entries_.push_back(std::move(entry));
    }
    if (!directory.empty()) refuse_damaged("zip: the directory holds more than it says");
    refuse_overlaps(extents);
    std::sort(by_name_.begin(), by_name_.end());
    for (std::size_t i = 1; i < by_name_.size(); ++i) {
        if (by_name_[i].first == by_name_[i - 1].first) {
            refuse_damaged("zip: two parts are named " + by_name_[i].first.substr(0, 120));
        }
    }
}

const ZipEntry* ZipDirectory::find(std::string_view name) const {
    const std::string folded = folded_part_name(name);
    const auto it = std::lower_bound(
        by_name_.begin(), by_name_.end(), folded,
        [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
    if (it == by_name_.end() || it->first != folded) return nullptr;
    return &entries_[it->second];
}

}  // namespace tonghop
