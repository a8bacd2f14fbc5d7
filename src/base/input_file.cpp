#include "base/input_file.hpp"

#include "base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <nettle/sha2.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace tonghop {
namespace {

[[noreturn]] void refuse_unreadable() {
    throw WorkbookError(WorkbookFault::damaged,
                        "cannot be read: " + std::generic_category().message(errno));
}

/// Fills `out` from `at` on; how much there was.
std::size_t read_at(int descriptor, std::uint64_t at, char* out, std::size_t count) {
    std::size_t filled = 0;
    while (filled < count) {
        const ssize_t got =
            ::pread(descriptor, out + filled, count - filled, static_cast<off_t>(at + filled));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuse_unreadable();
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

// O_NONBLOCK: opening a pipe without a writer would wait for ever. O_NOCTTY: nor may a terminal
// given as a workbook become ours. O_NOFOLLOW: in a folder of received workbooks, a link leads to a
// file nobody sent.
int open_for_reading(const std::filesystem::path& path) {
    const int descriptor =
        ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0 && errno == ELOOP) {
        throw WorkbookError(WorkbookFault::not_a_file, "a link to another file");
    }
    if (descriptor < 0) {
        throw WorkbookError(WorkbookFault::not_a_file,
                            "cannot be opened: " + std::generic_category().message(errno));
    }
    return descriptor;
}

}  // namespace

std::string_view InputBytes::read(std::uint64_t at, std::uint64_t count,
                                  std::string& buffer) const {
    at = std::min(at, size_);
    count = std::min(count, size_ - at);
    const auto wanted = static_cast<std::size_t>(count);
    if (descriptor_ < 0) return memory_.substr(static_cast<std::size_t>(at), wanted);
    if (buffer.size() < wanted) buffer.resize(wanted);
    if (read_at(descriptor_, at, buffer.data(), wanted) != wanted) {
        throw WorkbookError(WorkbookFault::damaged, "the file became shorter while it was read");
    }
    return std::string_view(buffer).substr(0, wanted);
}

InputFile::InputFile(const std::filesystem::path& path, std::uint64_t limit)
    : descriptor_(open_for_reading(path)) {
    struct stat status = {};
    if (::fstat(descriptor_.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
        throw WorkbookError(WorkbookFault::not_a_file, "not a regular file");
    }
    size_ = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    if (size_ > limit) {
        throw WorkbookError(fmt::format("file of {} bytes; the limit is {}", size_, limit),
                            {"file-bytes", limit});
    }
    on_disk_ = size_ > kHeld;
    if (on_disk_) return;
    const auto size = static_cast<std::size_t>(size_);
    content_ = std::make_unique_for_overwrite<char[]>(size);
    // A file that was just cut shorter is read as far as it goes.
    size_ = read_at(descriptor_.get(), 0, content_.get(), size);
    if (size_ == 0) throw WorkbookError(WorkbookFault::empty_file, "zero bytes");
}

std::string read_whole_file(const std::filesystem::path& path, std::uint64_t limit) {
    std::error_code ignored;
    const std::filesystem::path target = std::filesystem::canonical(path, ignored);
    const InputFile file(ignored ? path : target, limit);
    std::string buffer;
    return std::string(file.bytes().read(0, file.bytes().size(), buffer));
}

std::string sha256_hex(InputBytes bytes) {
    constexpr std::uint64_t kPiece = 64 << 10;
    sha256_ctx context;
    sha256_init(&context);
    std::string buffer;
    for (std::uint64_t at = 0; at < bytes.size(); at += kPiece) {
        const std::string_view piece = bytes.read(at, kPiece, buffer);
        sha256_update(&context, piece.size(), reinterpret_cast<const std::uint8_t*>(piece.data()));
    }
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
