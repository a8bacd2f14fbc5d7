#include "formats/rewrite_archive.hpp"

#include "formats/part_source.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <stdexcept>
#include <vector>

namespace tonghop {
namespace {

constexpr int kLevel = 6;  // what zip programs use
constexpr std::uint16_t kVersionNeeded = 20;
constexpr std::uint16_t kUtf8Names = 1U << 11U;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kMidnight = 0;
constexpr std::uint16_t kFirstDay = 1U << 5U | 1U;  // 1980-01-01, APPNOTE 4.4.6

/// One part as it goes into the copy.
struct Part {
    std::string name;
    std::string packed;        // own bytes of a changed part
    std::string_view payload;  // what is written: `packed`, or bytes of the old archive
    bool deflated = false;
    std::uint32_t crc32 = 0;
    std::uint64_t size = 0;
    std::uint32_t offset = 0;
};

std::uint32_t in_32_bits(std::uint64_t value) {
    if (value > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("zip: more than 4 GiB");
    }
    return static_cast<std::uint32_t>(value);
}

class Writer {
 public:
    void u16(std::uint32_t value) {
        bytes_ += static_cast<char>(value & 0xFFU);
        bytes_ += static_cast<char>(value >> 8U & 0xFFU);
    }
    void u32(std::uint32_t value) {
        u16(value & 0xFFFFU);
        u16(value >> 16U);
    }
    void text(std::string_view text) { bytes_ += text; }
    std::uint32_t at() const { return in_32_bits(bytes_.size()); }
    std::string take() { return std::move(bytes_); }

    /// The fields that the local header and the directory share (APPNOTE 4.3.7, 4.3.12).
    void description(const Part& part) {
        u16(kVersionNeeded);
        u16(kUtf8Names);
        u16(part.deflated ? kDeflated : 0);
        u16(kMidnight);
        u16(kFirstDay);
        u32(part.crc32);
        u32(in_32_bits(part.payload.size()));
        u32(in_32_bits(part.size));
        u16(static_cast<std::uint16_t>(part.name.size()));
        u16(0);  // no extra field
    }

 private:
    std::string bytes_;
};

std::string inflated(const ZipEntry& entry, const ReadLimits& limits, Inflater& inflater) {
    const auto source = open_part(entry, limits, inflater);
    std::string bytes;
    std::vector<char> window(source->preferred_window());
    while (const std::size_t got = source->read(window.data(), window.size())) {
        bytes.append(window.data(), got);
    }
    return bytes;
}

std::string deflated(const std::string& bytes) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(kLevel), &libdeflate_free_compressor);
    if (compressor == nullptr) {
        throw std::bad_alloc();
    }
    std::string packed(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
    packed.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(),
                                              packed.data(), packed.size()));
    return packed;
}

Part changed_part(const ZipEntry& entry, const std::string& bytes) {
    Part part{entry.name, deflated(bytes), {}, true, 0, bytes.size(), 0};
    part.crc32 = libdeflate_crc32(0, bytes.data(), bytes.size());
    return part;
}

std::string written(std::vector<Part>& parts) {
    Writer out;
    for (Part& part : parts) {
        if (!part.packed.empty()) {
            part.payload = part.packed;
        }
        part.offset = out.at();
        out.text("PK\3\4");
        out.description(part);
        out.text(part.name);
        out.text(part.payload);
    }
    const std::uint32_t directory = out.at();
    for (const Part& part : parts) {
        out.text("PK\1\2");
        out.u16(kVersionNeeded);
        out.description(part);
        out.u16(0);  // no comment
        out.u16(0);  // first disk
        out.u16(0);  // internal attributes
        out.u32(0);  // external attributes
        out.u32(part.offset);
        out.text(part.name);
    }
    const std::uint32_t end = out.at();
    out.text("PK\5\6");
    out.u32(0);  // this disk and the directory's
    out.u16(static_cast<std::uint32_t>(parts.size()));
    out.u16(static_cast<std::uint32_t>(parts.size()));
    out.u32(end - directory);
    out.u32(directory);
    out.u16(0);  // no comment
    return out.take();
}

}  // namespace

std::string rewrite_archive(std::string_view archive, const PartEdit& change) {
    const ReadLimits limits;
    const ZipDirectory directory(archive, limits);
    Inflater inflater(archive, limits.inflated_bytes);
    const auto payload_of = [archive](const ZipEntry& entry) {
        return archive.substr(static_cast<std::size_t>(entry.payload_at),
                              static_cast<std::size_t>(entry.payload_size));
    };
    std::vector<Part> parts;
    for (const ZipEntry& entry : directory.entries()) {
        if (change.concerns(entry.name)) {
            parts.push_back(
                changed_part(entry, change.edit(entry.name, inflated(entry, limits, inflater))));
        } else {
            parts.push_back(
                {entry.name, {}, payload_of(entry), entry.deflated, entry.crc32, entry.size, 0});
        }
    }
    return written(parts);
}

}  // namespace tonghop
