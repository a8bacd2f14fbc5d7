#include "formats/compound_file.hpp"

#include <cstdint>

#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kEntrySize = 128;
constexpr std::size_t kHeaderFatSectors = 109;
constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // larger values mark ends and free sectors

class CompoundFile {
 public:
    explicit CompoundFile(std::string_view bytes)
        : bytes_(bytes), sector_size_(std::size_t{1} << read_u16(bytes, 30)) {}

    std::vector<std::string> names() const {
        std::vector<std::string> result;
        std::uint32_t sector = read_u32(bytes_, 48);
        // A chain cannot be longer than the file, so a loop in it ends here.
        for (std::size_t steps = bytes_.size() / sector_size_ + 1; steps > 0; --steps) {
            const std::string_view content = sector_at(sector);
            if (content.empty()) break;
            for (std::size_t at = 0; at + kEntrySize <= content.size(); at += kEntrySize) {
                if (content[at + 66] != 0)
                    result.push_back(name_of(content.substr(at, kEntrySize)));
            }
            sector = next_sector(sector);
        }
        return result;
    }

 private:
    std::string_view sector_at(std::uint32_t sector) const {
        const std::uint64_t at = (std::uint64_t{sector} + 1) * sector_size_;
        if (sector > kLastSector || at >= bytes_.size()) return {};
        return bytes_.substr(static_cast<std::size_t>(at), sector_size_);
    }

    std::uint32_t next_sector(std::uint32_t sector) const {
        const std::size_t per_sector = sector_size_ / 4;
        const std::size_t fat_index = sector / per_sector;
        if (fat_index >= kHeaderFatSectors) return kLastSector + 1;
        const std::string_view fat = sector_at(read_u32(bytes_, 76 + 4 * fat_index));
        const std::size_t at = 4 * (sector % per_sector);
        return at + 4 <= fat.size() ? read_u32(fat, at) : kLastSector + 1;
    }

    static std::string name_of(std::string_view entry) {
        std::string name;
        for (std::size_t at = 0; at < 64; at += 2) {
            const std::uint16_t unit = read_u16(entry, at);
            if (unit == 0) break;
            name += unit >= 0x20 && unit < 0x7F ? static_cast<char>(unit) : '?';
        }
        return name;
    }

    std::string_view bytes_;
    std::size_t sector_size_;
};

}  // namespace

std::vector<std::string> compound_file_names(std::string_view bytes) {
    if (bytes.size() < kHeaderSize) return {};
    const unsigned shift = read_u16(bytes, 30);
    if (shift != 9 && shift != 12) return {};  // the two sizes of sectors there are
    return CompoundFile(bytes).names();
}

}  // namespace tonghop
