// The streams of a compound file ([MS-CFB]): what .xls workbooks and encrypted packages are kept
// in. Nothing a file declares is believed: chains are followed sector by sector, no sector twice,
// and memory follows what is there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

class CompoundFile {
 public:
    /// `bytes` must outlive the object. Throws WorkbookError.
    explicit CompoundFile(std::string_view bytes);

    /// Whether the root storage holds a stream or storage of that name (ASCII, in any case).
    bool has(std::string_view name) const { return find(name) != nullptr; }
    /// The content of a stream of the root storage, as a part of the bytes if it lies there in one
    /// piece, else in `buffer`. Throws WorkbookError.
    std::optional<std::string_view> stream(std::string_view name, std::string& buffer) const;

 private:
    struct Entry {
        std::string name;  // other characters than ASCII as '?'
        unsigned char type = 0;
        std::uint32_t left = 0;
        std::uint32_t right = 0;
        std::uint32_t child = 0;
        std::uint32_t start = 0;
        std::uint64_t size = 0;
    };
    // Where the sectors of a chain lie and how one finds the next.
    struct Sectors {
        std::string_view space;
        std::size_t front;  // bytes before sector 0
        std::size_t size;
        const std::vector<std::uint32_t>& next;
    };

    void read_table();
    void append_table_sector(std::uint32_t sector);
    void read_directory();
    void list_root();
    void add_entry(std::string_view bytes);
    const Entry* find(std::string_view name) const;
    std::string_view mini_stream(const Entry& entry, std::string& buffer) const;
    Sectors sectors() const { return {bytes_, sector_size_, sector_size_, table_}; }
    static std::string_view chain(const Sectors& sectors, std::uint32_t start,
                                  std::optional<std::uint64_t> size, std::string& buffer);

    std::string_view bytes_;
    std::size_t sector_size_ = 0;
    std::vector<std::uint32_t> table_;  // the FAT: of each sector the next one
    std::vector<Entry> entries_;
    std::vector<std::size_t> root_;  // the entries of the root storage
};

}  // namespace tonghop
