// The yardstick of all reading: the time to read files and inflate every part of them with
// libdeflate. Prints "<files> files, <bytes> bytes inflated, <seconds> s of CPU". Files that are no
// archive are only read.
#include <libdeflate.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

#include "base/error.hpp"
#include "base/input_file.hpp"
#include "formats/zip_directory.hpp"

namespace {

using namespace tonghop;

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::size_t inflate_all(const std::string& archive, libdeflate_decompressor* decompressor,
                        std::vector<char>& buffer) {
    std::size_t bytes = 0;
    const ReadLimits limits;
    const ZipDirectory directory(archive, limits);
    for (const ZipEntry& entry : directory.entries()) {
        if (!entry.deflated) continue;
        if (buffer.size() < entry.size) buffer.resize(entry.size);
        std::size_t written = 0;
        libdeflate_deflate_decompress(decompressor, archive.data() + entry.payload_at,
                                      entry.payload_size, buffer.data(), entry.size, &written);
        bytes += written;
    }
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    std::vector<char> buffer;
    std::size_t bytes = 0;
    const double started = cpu_seconds();
    for (int i = 1; i < argc; ++i) {
        try {
            bytes += inflate_all(read_whole_file(argv[i], 1ULL << 30), decompressor, buffer);
        } catch (const WorkbookError&) {
            continue;  // a text file, or one of the damaged samples: reading it was its share
        }
    }
    std::printf("%d files, %zu bytes inflated, %.6f s of CPU\n", argc - 1, bytes,
                cpu_seconds() - started);
    libdeflate_free_decompressor(decompressor);
}
