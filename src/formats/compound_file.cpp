#include "formats/compound_file.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kEntrySize = 128;
constexpr std::size_t kMiniSectorSize = 64;
constexpr std::uint64_t kMiniStreamEnd = 4096;  // streams below are in the mini stream
constexpr std::size_t kHeaderTableSectors = 109;
constexpr std::uint32_t kEndOfChain = 0xFFFFFFFE;
constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // larger values mark ends and free sectors
constexpr unsigned char kStorage = 1;
constexpr unsigned char kStream = 2;
constexpr unsigned char kRoot = 5;

[[noreturn]] void refuse(const char* what) {
    refuse_damaged(std::string("compound file: ") + what);
}

[[noreturn]] void refuse_cut(const char* what) {
    throw WorkbookError(WorkbookFault::truncated, std::string("compound file: ") + what);
}

bool same_name(std::string_view a, std::string_view b) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [lower](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
    if (bytes.size() < kHeaderSize) refuse_cut("ends inside its header");
    const unsigned shift = read_u16(bytes, 30);
    if (shift != 9 && shift != 12) refuse("a size of sectors that does not exist");
    if (read_u16(bytes, 32) != 6) refuse("a size of mini sectors that does not exist");
    sector_size_ = std::size_t{1} << shift;
    read_table();
    read_directory();
    list_root();
}

// The table of sectors is itself in sectors: the header names the first 109, chained sectors the
// others (the DIFAT, [MS-CFB] 2.5).
void CompoundFile::read_table() {
    const std::size_t sectors = bytes_.size() / sector_size_;
    const std::uint32_t count = read_u32(bytes_, 44);
    const std::uint32_t chained = read_u32(bytes_, 72);
    if (count > sectors || chained > sectors) refuse("more tables of sectors than sectors");
    std::size_t left = count;
    for (std::size_t i = 0; i < kHeaderTableSectors && left > 0; ++i, --left) {
        append_table_sector(read_u32(bytes_, 76 + 4 * i));
    }
    std::uint32_t list = read_u32(bytes_, 68);
    for (std::uint32_t i = 0; i < chained && left > 0; ++i) {
        const std::uint64_t at = (std::uint64_t{list} + 1) * sector_size_;
        if (list > kLastSector) break;
        if (at + sector_size_ > bytes_.size()) refuse_cut("a list of tables is behind the end");
        const std::string_view content = bytes_.substr(static_cast<std::size_t>(at), sector_size_);
        for (std::size_t k = 0; k + 4 < sector_size_ && left > 0; k += 4, --left) {
            append_table_sector(read_u32(content, k));
        }
        list = read_u32(content, sector_size_ - 4);
    }
    if (left > 0) refuse("the table of sectors is incomplete");
}

void CompoundFile::append_table_sector(std::uint32_t sector) {
    const std::uint64_t at = (std::uint64_t{sector} + 1) * sector_size_;
    if (sector > kLastSector) refuse("the table of sectors is incomplete");
    if (at >= bytes_.size()) refuse_cut("a table of sectors is behind the end");
    const std::string_view content = bytes_.substr(static_cast<std::size_t>(at), sector_size_);
    for (std::size_t i = 0; i + 4 <= content.size(); i += 4) table_.push_back(read_u32(content, i));
}

std::string_view CompoundFile::chain(const Sectors& sectors, std::uint32_t start,
                                     std::optional<std::uint64_t> size, std::string& buffer) {
    std::vector<bool> seen(sectors.space.size() / sectors.size + 1, false);
    std::size_t begin = 0;  // of the one piece, as long as it is one
    std::size_t length = 0;
    bool in_one_piece = true;
    std::uint32_t sector = start;
    while (size ? length < *size : sector != kEndOfChain) {
        const std::uint64_t at = std::uint64_t{sector} * sectors.size + sectors.front;
        if (sector > kLastSector) refuse("a stream ends before its end");
        if (at >= sectors.space.size()) refuse_cut("a sector is behind the end");
        if (seen[sector]) refuse("the sectors of a stream run in a circle");
        seen[sector] = true;
        const auto from = static_cast<std::size_t>(at);
        const std::size_t there = std::min(sectors.size, sectors.space.size() - from);
        const std::size_t wanted =
            size ? static_cast<std::size_t>(std::min<std::uint64_t>(sectors.size, *size - length))
                 : sectors.size;
        if (there < wanted) refuse_cut("a sector is behind the end");
        if (length == 0) begin = from;
        if (in_one_piece && from != begin + length) {
            in_one_piece = false;
            buffer.assign(sectors.space.substr(begin, length));
        }
        if (!in_one_piece) buffer.append(sectors.space.substr(from, wanted));
        length += wanted;
        if (sector >= sectors.next.size()) {
            if (!size || length < *size) refuse("a sector that the table does not hold");
            break;
        }
        sector = sectors.next[sector];
    }
    return in_one_piece ? sectors.space.substr(begin, length) : std::string_view(buffer);
}

void CompoundFile::read_directory() {
    std::string buffer;
    const std::string_view content = chain(sectors(), read_u32(bytes_, 48), {}, buffer);
    for (std::size_t at = 0; at + kEntrySize <= content.size(); at += kEntrySize) {
        add_entry(content.substr(at, kEntrySize));
    }
    if (entries_.empty() || entries_[0].type != kRoot) refuse("no root storage");
}

void CompoundFile::add_entry(std::string_view bytes) {
    constexpr std::size_t kNameSize = 64;
    Entry entry;
    entry.type = static_cast<unsigned char>(bytes[66]);
    const bool used = entry.type == kStorage || entry.type == kStream || entry.type == kRoot;
    if (used && read_u16(bytes, kNameSize) > kNameSize) refuse("a name longer than its place");
    for (std::size_t at = 0; at < kNameSize; at += 2) {
        const std::uint16_t unit = read_u16(bytes, at);
        if (unit == 0) break;
        entry.name += unit >= 0x20 && unit < 0x7F ? static_cast<char>(unit) : '?';
    }
    entry.left = read_u32(bytes, 68);
    entry.right = read_u32(bytes, 72);
    entry.child = read_u32(bytes, 76);
    entry.start = read_u32(bytes, 116);
    // With sectors of 512 bytes, writers leave noise in the upper half (2.6.3).
    const bool narrow = read_u16(bytes_, 30) == 9;
    entry.size = narrow ? read_u32(bytes, 120) : read_u64(bytes, 120);
    entries_.push_back(std::move(entry));
}

// The entries of a storage are a tree. Entries below other storages, such as workbooks embedded in
// a document, are not of the root. A tree that reaches nothing is one of a writer who did not make
// any: then all entries count.
void CompoundFile::list_root() {
    std::vector<bool> seen(entries_.size(), false);
    std::vector<std::uint32_t> open = {entries_[0].child};
    while (!open.empty()) {
        const std::uint32_t index = open.back();
        open.pop_back();
        if (index >= entries_.size() || index == 0 || seen[index]) continue;
        seen[index] = true;
        const Entry& entry = entries_[index];
        if (entry.type == kStream || entry.type == kStorage) root_.push_back(index);
        open.push_back(entry.left);
        open.push_back(entry.right);
    }
    if (!root_.empty()) return;
    for (std::size_t i = 1; i < entries_.size(); ++i) {
        if (entries_[i].type == kStream || entries_[i].type == kStorage) root_.push_back(i);
    }
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
    const auto found = std::find_if(root_.begin(), root_.end(), [&](std::size_t index) {
        return same_name(entries_[index].name, name);
    });
    return found == root_.end() ? nullptr : &entries_[*found];
}

std::optional<std::string_view> CompoundFile::stream(std::string_view name,
                                                     std::string& buffer) const {
    const Entry* const entry = find(name);
    if (entry == nullptr || entry->type != kStream) return std::nullopt;
    if (entry->size < kMiniStreamEnd) return mini_stream(*entry, buffer);
    return chain(sectors(), entry->start, entry->size, buffer);
}

std::string_view CompoundFile::mini_stream(const Entry& entry, std::string& buffer) const {
    if (entry.size == 0) return {};
    std::string table_buffer;
    const std::string_view table = chain(sectors(), read_u32(bytes_, 60), {}, table_buffer);
    std::vector<std::uint32_t> next;
    for (std::size_t i = 0; i + 4 <= table.size(); i += 4) next.push_back(read_u32(table, i));
    std::string space_buffer;
    const std::string_view space =
        chain(sectors(), entries_[0].start, entries_[0].size, space_buffer);
    const Sectors mini{space, 0, kMiniSectorSize, next};
    buffer = std::string(chain(mini, entry.start, entry.size, buffer));
    return buffer;
}

}  // namespace tonghop
