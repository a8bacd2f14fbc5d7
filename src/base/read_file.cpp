#include "base/error.hpp"
#include "base/file.hpp"
#include "base/file_descriptor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <nettle/sha2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace tonghop {

namespace {

/// Reads until the end or until one byte beyond `limit`; the file may grow or shrink meanwhile.
std::string read_all(int descriptor, std::size_t expected, std::uint64_t limit) {
    constexpr std::size_t kStep = 1 << 16;
    std::string bytes(expected + 1, '\0');  // one more, so that the end is seen without growing
    std::size_t filled = 0;
    while (true) {
        if (filled == bytes.size()) bytes.resize(bytes.size() + kStep);
        const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            throw WorkbookError(WorkbookFault::damaged,
                                "cannot be read: " + std::generic_category().message(errno));
        }
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > limit) break;
    }
    bytes.resize(filled);
    return bytes;
}

[[noreturn]] void throw_too_large(std::uint64_t size, std::uint64_t limit) {
    throw WorkbookError(WorkbookFault::too_large,
                        fmt::format("file of {} bytes; the limit is {}", size, limit));
}

}  // namespace

std::string read_regular_file(const std::filesystem::path& path, std::uint64_t limit) {
    // O_NONBLOCK: opening a pipe without a writer would wait for ever. O_NOCTTY: nor may a terminal
    // given as a workbook become ours.
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file) {
        throw WorkbookError(WorkbookFault::not_a_file,
                            "cannot be opened: " + std::generic_category().message(errno));
    }
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
        throw WorkbookError(WorkbookFault::not_a_file, "not a regular file");
    }
    const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    if (size > limit) throw_too_large(size, limit);
    std::string bytes = read_all(file.get(), static_cast<std::size_t>(size), limit);
    if (bytes.empty()) throw WorkbookError(WorkbookFault::empty_file, "zero bytes");
    if (bytes.size() > limit) throw_too_large(bytes.size(), limit);
    return bytes;
}

std::string sha256_hex(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string text;
    text.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        text.push_back(kDigits[byte >> 4U]);
        text.push_back(kDigits[byte & 0xFU]);
    }
    return text;
}

}  // namespace tonghop
