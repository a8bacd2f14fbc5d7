// Compound files ([MS-CFB]) from streams, for tests: laid out as a careful writer would.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tonghop::test {

inline std::string u8(unsigned value) {
    return std::string(1, static_cast<char>(value & 0xFF));
}
inline std::string u16(unsigned value) {
    return u8(value) + u8(value >> 8);
}
inline std::string u32(std::uint32_t value) {
    return u16(value & 0xFFFF) + u16(value >> 16);
}

class CompoundBuilder {
 public:
    /// 9 or 12: sectors of 512 or 4096 bytes.
    explicit CompoundBuilder(unsigned sector_shift = 9)
        : shift_(sector_shift), sector_(std::size_t{1} << sector_shift) {}

    CompoundBuilder& stream(const std::string& name, std::string content) {
        streams_.push_back({name, std::move(content)});
        return *this;
    }
    /// The sectors of streams in reverse order, as in a file that was often rewritten.
    CompoundBuilder& scattered() {
        scattered_ = true;
        return *this;
    }

    std::string build() {
        std::string mini;
        std::vector<std::uint32_t> mini_table;
        std::vector<std::pair<std::uint32_t, std::size_t>> places;  // start and size of streams
        for (const auto& [name, content] : streams_) {
            if (content.size() < 4096) {
                places.emplace_back(add_mini(content, mini, mini_table), content.size());
            } else {
                places.emplace_back(add(content), content.size());
            }
        }
        const std::uint32_t mini_start = mini.empty() ? kEnd : add(mini);
        std::string table;
        for (const std::uint32_t next : mini_table) table += u32(next);
        const std::uint32_t mini_table_start = table.empty() ? kEnd : add(table);
        std::string directory = entry("Root Entry", 5, mini_start, mini.size(), 1);
        for (std::size_t i = 0; i < streams_.size(); ++i) {
            const auto right = i + 1 < streams_.size() ? static_cast<std::uint32_t>(i + 2) : kFree;
            directory +=
                entry(streams_[i].first, 2, places[i].first, places[i].second, kFree, right);
        }
        const std::uint32_t directory_start = add(directory);
        return header(directory_start, mini_table_start) + sectors_;
    }

 private:
    static constexpr std::uint32_t kEnd = 0xFFFFFFFE;
    static constexpr std::uint32_t kFree = 0xFFFFFFFF;

    std::uint32_t add(const std::string& content) {
        const auto first = static_cast<std::uint32_t>(next_.size());
        const auto count = static_cast<std::uint32_t>((content.size() + sector_ - 1) / sector_);
        std::string padded = content;
        padded.resize(count * sector_, '\0');
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t piece = scattered_ ? count - 1 - i : i;
            sectors_ += padded.substr(piece * sector_, sector_);
            const bool last = piece == count - 1;
            next_.push_back(last ? kEnd : scattered_ ? first + i - 1 : first + i + 1);
        }
        return scattered_ ? first + count - 1 : first;
    }

    static std::uint32_t add_mini(const std::string& content, std::string& mini,
                                  std::vector<std::uint32_t>& table) {
        if (content.empty()) return kEnd;
        const auto first = static_cast<std::uint32_t>(table.size());
        mini += content;
        mini.resize((mini.size() + 63) / 64 * 64, '\0');
        while (table.size() < mini.size() / 64) {
            table.push_back(static_cast<std::uint32_t>(table.size() + 1));
        }
        table.back() = kEnd;
        return first;
    }

    static std::string entry(const std::string& name, unsigned type, std::uint32_t start,
                             std::size_t size, std::uint32_t child, std::uint32_t right = kFree) {
        std::string bytes;
        for (const char c : name) bytes += u16(static_cast<unsigned char>(c));
        bytes.resize(64, '\0');
        bytes += u16(static_cast<unsigned>(2 * name.size() + 2)) + u8(type) + u8(1);
        bytes += u32(kFree) + u32(right) + u32(child) + std::string(36, '\0');
        return bytes + u32(start) + u32(static_cast<std::uint32_t>(size)) + u32(0);
    }

    // Adds the table of sectors, and the list of its own sectors behind the first 109.
    std::string header(std::uint32_t directory, std::uint32_t mini_table) {
        const std::size_t each = sector_ / 4;
        std::size_t tables = 0;
        std::size_t lists = 0;
        while (true) {
            lists = tables > 109 ? (tables - 109 + each - 2) / (each - 1) : 0;
            const std::size_t wanted = (next_.size() + tables + lists + each - 1) / each;
            if (wanted == tables) break;
            tables = wanted;
        }
        const auto first_table = static_cast<std::uint32_t>(next_.size());
        const auto first_list = static_cast<std::uint32_t>(next_.size() + tables);
        for (std::size_t i = 0; i < tables; ++i) next_.push_back(0xFFFFFFFD);
        for (std::size_t i = 0; i < lists; ++i) next_.push_back(0xFFFFFFFC);
        next_.resize(tables * each, kFree);
        for (const std::uint32_t next : next_) sectors_ += u32(next);
        std::vector<std::uint32_t> places(std::max<std::size_t>(109, tables), kFree);
        for (std::size_t i = 0; i < tables; ++i) {
            places[i] = first_table + static_cast<std::uint32_t>(i);
        }
        for (std::size_t i = 0; i < lists; ++i) {
            for (std::size_t k = 0; k < each - 1; ++k) {
                const std::size_t at = 109 + i * (each - 1) + k;
                sectors_ += u32(at < tables ? places[at] : kFree);
            }
            sectors_ += u32(i + 1 < lists ? first_list + static_cast<std::uint32_t>(i) + 1 : kEnd);
        }
        std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0');
        bytes += u16(0x3E) + u16(shift_ == 9 ? 3 : 4) + u16(0xFFFE) + u16(shift_) + u16(6);
        bytes += std::string(10, '\0') + u32(static_cast<std::uint32_t>(tables)) + u32(directory);
        bytes += u32(0) + u32(4096) + u32(mini_table) + u32(mini_table == kEnd ? 0 : 1);
        bytes += u32(lists == 0 ? kEnd : first_list) + u32(static_cast<std::uint32_t>(lists));
        for (std::size_t i = 0; i < 109; ++i) bytes += u32(places[i]);
        bytes.resize(sector_, '\0');
        return bytes;
    }

    unsigned shift_;
    std::size_t sector_;
    bool scattered_ = false;
    std::vector<std::pair<std::string, std::string>> streams_;
    std::string sectors_;
    std::vector<std::uint32_t> next_;
};

}  // namespace tonghop::test
