// The yardsticks of reading: what it costs to have the bytes at all.
//   tonghop_yardstick whole FILE...    sheets and shared strings inflated by libdeflate, part by
//   part tonghop_yardstick windows FILE...  the same by ISA-L in windows of 64 KiB: the limit of
//   long
//                                      sheets, whose whole parts cost page faults
//   tonghop_yardstick md5 FILE...      the file read and hashed, for files that are no archive
// Prints how many files and bytes; whoever calls it takes the time.
#include "base/error.hpp"
#include "base/input_file.hpp"
#include "formats/zip_directory.hpp"

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>
#include <nettle/md5.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace tonghop;

bool holds_cells(const ZipEntry& entry) {
    const std::string& name = entry.name;
    return entry.deflated && (name.starts_with("xl/worksheets/sheet") ||
                              name == "xl/sharedStrings.xml" || name == "content.xml");
}

std::size_t inflate_whole(std::string_view payload, const ZipEntry& entry) {
    static libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
    static std::vector<char> buffer;
    if (buffer.size() < entry.size) buffer.resize(entry.size);
    std::size_t written = 0;
    libdeflate_deflate_decompress(decompressor, payload.data(), payload.size(), buffer.data(),
                                  buffer.size(), &written);
    return written;
}

std::size_t inflate_in_windows(std::string_view payload, const ZipEntry&) {
    static std::vector<std::uint8_t> window(64 << 10);
    static const auto state = std::make_unique<inflate_state>();
    isal_inflate_init(state.get());
    state->next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(payload.data()));
    state->avail_in = static_cast<std::uint32_t>(payload.size());
    std::size_t written = 0;
    while (state->block_state != ISAL_BLOCK_FINISH) {
        state->next_out = window.data();
        state->avail_out = static_cast<std::uint32_t>(window.size());
        if (isal_inflate(state.get()) != ISAL_DECOMP_OK) return 0;
        written += window.size() - state->avail_out;
    }
    return written;
}

std::size_t hash(const InputFile& file) {
    md5_ctx context;
    md5_init(&context);
    std::string buffer;
    for (std::uint64_t at = 0; at < file.bytes().size(); at += 64 << 10) {
        const std::string_view piece = file.bytes().read(at, 64 << 10, buffer);
        md5_update(&context, piece.size(), reinterpret_cast<const std::uint8_t*>(piece.data()));
    }
    return file.bytes().size();
}

std::size_t inflate(const InputFile& file, bool whole) {
    std::size_t bytes = 0;
    std::string buffer;
    const ZipDirectory directory(file.bytes(), ReadLimits{});
    for (const ZipEntry& entry : directory.entries()) {
        if (!holds_cells(entry)) continue;
        const std::string_view payload =
            file.bytes().read(entry.payload_at, entry.payload_size, buffer);
        bytes += whole ? inflate_whole(payload, entry) : inflate_in_windows(payload, entry);
    }
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string kind = argc > 1 ? argv[1] : "";
    std::size_t bytes = 0;
    for (int i = 2; i < argc; ++i) {
        try {
            const InputFile file(argv[i], 1ULL << 30);
            bytes += kind == "md5" ? hash(file) : inflate(file, kind == "whole");
        } catch (const WorkbookError&) {
            continue;  // a text file, or a damaged sample: looking at it was its share
        }
    }
    std::printf("%d files, %zu bytes\n", argc - 2, bytes);
}
