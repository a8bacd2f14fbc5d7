// Files that are read, opened once: a small one is held in memory, a large one stays on the disk
// and is read piece by piece, so that its size costs no memory.
#pragma once

#include "base/file_descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace tonghop {

/// Bytes that can be read anywhere, in memory or in a file. A copy refers to the same bytes, which
/// must outlive it.
class InputBytes {
 public:
    // Implicit: bytes in memory are such bytes.
    InputBytes(std::string_view memory) : memory_(memory), size_(memory.size()) {}
    InputBytes(const std::string& memory) : InputBytes(std::string_view(memory)) {}
    InputBytes(const char* memory) : InputBytes(std::string_view(memory)) {}

    std::uint64_t size() const { return size_; }

    /// `count` bytes from `at` on, fewer at the end; valid as long as `buffer` is, which may be
    /// used to hold them. Throws WorkbookError (damaged) if the disk gives an error or the file has
    /// become shorter.
    std::string_view read(std::uint64_t at, std::uint64_t count, std::string& buffer) const;

 private:
    friend class InputFile;
    InputBytes(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) {}

    std::string_view memory_;
    int descriptor_ = -1;  // none: in memory
    std::uint64_t size_;
};

class InputFile {
 public:
    /// A regular file, not a link to one, looked at and read through one descriptor, so that it
    /// cannot change kind in between. Throws WorkbookError: not_a_file, empty_file, too_large
    /// (above `limit` bytes), damaged (the disk gives an error).
    InputFile(const std::filesystem::path& path, std::uint64_t limit);

    InputBytes bytes() const {
        if (on_disk_) return {descriptor_.get(), size_};
        return std::string_view(content_.get(), static_cast<std::size_t>(size_));
    }

    static constexpr std::uint64_t kHeld = 1 << 20;  ///< up to this size in memory

 private:
    FileDescriptor descriptor_;
    std::uint64_t size_ = 0;
    bool on_disk_ = false;
    std::unique_ptr<char[]> content_;
};

/// All of a file that is small enough to be held (configuration, which may be a link). Throws like
/// InputFile.
std::string read_whole_file(const std::filesystem::path& path, std::uint64_t limit);

/// SHA-256 in lower-case hexadecimal. Throws WorkbookError like `read`.
std::string sha256_hex(InputBytes bytes);

}  // namespace tonghop
