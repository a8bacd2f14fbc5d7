// Writes zip archives for tests, right ones and wrong ones.
#pragma once

#include <libdeflate.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop::test {

/// What a header says; anything left open is said truthfully.
struct Lie {
    std::optional<std::string> name = {};
    std::optional<std::uint16_t> flags = {};
    std::optional<std::uint16_t> method = {};
    std::optional<std::uint32_t> crc32 = {};
    std::optional<std::uint32_t> compressed = {};
    std::optional<std::uint32_t> size = {};
    std::optional<std::uint32_t> local_at = {};
};

struct ZipPart {
    std::string name;
    std::string content;
    bool deflate = true;
    Lie local = {};
    Lie central = {};
    bool sizes_follow = false;  ///< bit 3: zeros in the local header, a descriptor behind the data
};

class ZipBuilder {
 public:
    ZipBuilder& add(std::string name, std::string content) {
        return add(ZipPart{std::move(name), std::move(content)});
    }
    ZipBuilder& add(ZipPart part) {
        parts_.push_back(std::move(part));
        return *this;
    }
    ZipBuilder& comment(std::string text) {
        comment_ = std::move(text);
        return *this;
    }

    std::string build() const {
        std::string bytes;
        std::string directory;
        for (const ZipPart& part : parts_) append(part, bytes, directory);
        const std::size_t directory_at = bytes.size();
        bytes += directory;
        bytes += "PK\x05\x06";
        put16(bytes, 0);
        put16(bytes, 0);
        put16(bytes, parts_.size());
        put16(bytes, parts_.size());
        put32(bytes, directory.size());
        put32(bytes, directory_at);
        put16(bytes, comment_.size());
        return bytes + comment_;
    }

    static std::string deflated(std::string_view content) {
        libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
        std::string out(libdeflate_deflate_compress_bound(compressor, content.size()), '\0');
        out.resize(libdeflate_deflate_compress(compressor, content.data(), content.size(),
                                               out.data(), out.size()));
        libdeflate_free_compressor(compressor);
        return out;
    }

    static void put16(std::string& out, std::uint64_t value) { put(out, value, 2); }
    static void put32(std::string& out, std::uint64_t value) { put(out, value, 4); }
    static void put64(std::string& out, std::uint64_t value) { put(out, value, 8); }

 private:
    static void put(std::string& out, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
    }

    static void append(const ZipPart& part, std::string& bytes, std::string& directory) {
        const std::string data = part.deflate ? deflated(part.content) : part.content;
        const std::uint32_t crc32 = libdeflate_crc32(0, part.content.data(), part.content.size());
        const std::uint16_t method = part.deflate ? 8 : 0;
        const std::uint16_t flags = part.sizes_follow ? 8 : 0;
        const std::size_t local_at = bytes.size();
        const auto fields = [&](const Lie& lie, bool hidden, std::string& out) {
            put16(out, lie.flags.value_or(flags));
            put16(out, lie.method.value_or(method));
            put32(out, 0x00210000);  // time and date: 1980-01-01
            put32(out, lie.crc32.value_or(hidden ? 0 : crc32));
            put32(out,
                  lie.compressed.value_or(hidden ? 0 : static_cast<std::uint32_t>(data.size())));
            put32(out,
                  lie.size.value_or(hidden ? 0 : static_cast<std::uint32_t>(part.content.size())));
            put16(out, lie.name.value_or(part.name).size());
            put16(out, 0);  // no extra field
        };
        bytes += "PK\x03\x04";
        put16(bytes, 20);
        fields(part.local, part.sizes_follow, bytes);
        bytes += part.local.name.value_or(part.name);
        bytes += data;
        if (part.sizes_follow) {
            bytes += "PK\x07\x08";
            put32(bytes, crc32);
            put32(bytes, data.size());
            put32(bytes, part.content.size());
        }
        directory += "PK\x01\x02";
        put16(directory, 20);
        put16(directory, 20);
        fields(part.central, false, directory);
        put16(directory, 0);  // no comment
        put16(directory, 0);
        put16(directory, 0);
        put32(directory, 0);
        put32(directory, part.central.local_at.value_or(static_cast<std::uint32_t>(local_at)));
        directory += part.central.name.value_or(part.name);
    }

    std::vector<ZipPart> parts_;
    std::string comment_;
};

}  // namespace tonghop::test
