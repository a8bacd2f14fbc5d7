// The only room that touches the disk besides formats: whole files in, whole folders out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tonghop {

/// The bytes of a regular file, opened once, without following it if it changes kind meanwhile.
/// Throws WorkbookError: not_a_file, empty_file, too_large (above `limit` bytes).
std::string read_regular_file(const std::filesystem::path& path, std::uint64_t limit);

/// SHA-256 in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);

/// Files below `inputs` (folders are walked, hidden and "~$" files left out), in byte order of
/// their paths and without repeats. Throws UsageError for a path that does not exist.
std::vector<std::filesystem::path> list_workbooks(const std::vector<std::filesystem::path>& inputs);

/// Writes several files as one: everything is written to a sibling folder, which then takes the
/// place of `target`. Killed at any moment, it leaves the old folder or the new one, never a
/// mixture.
class OutputFolder {
 public:
    /// Throws OutputError if a sibling of `target` cannot be made, or if `target` holds
    /// something that is not an earlier result (a folder without run.json is not replaced).
    explicit OutputFolder(std::filesystem::path target);
    ~OutputFolder();  ///< without commit: removes what was written
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    void write(std::string_view name, std::string_view bytes);
    /// Where a library that insists on a path may write `name`.
    std::filesystem::path path_for(std::string_view name) const;
    void commit();

 private:
    std::filesystem::path target_;
    std::filesystem::path staging_;
    bool committed_ = false;
};

}  // namespace tonghop
