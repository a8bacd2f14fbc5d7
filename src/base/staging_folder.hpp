// Where a result is made before it takes its place: a hidden folder beside it, locked while in use.
// What a killed run left there is tidied up by the next one.
#pragma once

#include <filesystem>
#include <optional>

#include "base/file_descriptor.hpp"

namespace tonghop {

/// For messages of the operating system: "out: cannot be written: No space left on device".
[[noreturn]] void throw_output_error(const std::filesystem::path& path, const char* english,
                                     const char* vietnamese, int error);

class StagingFolder {
 public:
    /// Makes ".<name>.tonghop-<process>-<n>" beside `target`. Throws OutputError.
    explicit StagingFolder(const std::filesystem::path& target);
    ~StagingFolder();  ///< removes whatever is at `path` then: the old result, after an exchange
    StagingFolder(const StagingFolder&) = delete;
    StagingFolder& operator=(const StagingFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

 private:
    std::filesystem::path path_;
    std::optional<FileDescriptor> lock_;
};

/// Swaps two folders of one parent in one step where the file system can, else by renames. Throws
/// OutputError; then `target` is as before.
void exchange(const std::filesystem::path& staging, const std::filesystem::path& target);

/// The second way of `exchange`. Killed half-way it leaves the old folder as "<staging>.old", which
/// the next run puts back.
void exchange_by_renames(const std::filesystem::path& staging, const std::filesystem::path& target);

}  // namespace tonghop
