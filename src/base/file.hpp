// The only room that touches the disk: which files a run reads, and the folder it writes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonghop {

/// A file to be read.
struct InputPath {
    // Implicit: a path is a file that somebody names.
    InputPath(std::filesystem::path file, bool is_named = true)
        : path(std::move(file)), named(is_named) {}

    std::filesystem::path path;
    bool named;  ///< by the caller; else found in a folder
};

/// Files below `inputs`, in byte order of their paths and without repeats. In folders, every
/// regular file is taken, whatever its name: what it is, its content tells. A folder that is named
/// like a workbook is taken as one, so that a report sent in the wrong shape becomes a finding.
/// Left out are hidden files and folders (".x"), linked folders, and sub-folders that hold an
/// earlier result (run.json). Throws UsageError for a path that does not exist or cannot be listed.
std::vector<InputPath> list_inputs(const std::vector<std::filesystem::path>& inputs);

/// The same without what is found in folders and not called like a report, or is a lock file: to
/// be opened as workbooks, without a word about the others.
std::vector<std::filesystem::path> list_workbooks(const std::vector<std::filesystem::path>& inputs);

/// Whether a file is called as people call reports: "a.xlsx", "a.xlsx (1)", "a.xls.bak", "a.pdf".
bool is_named_like_report(const std::string& file);

class StagingFolder;

/// Writes several files as one: everything is written to a sibling folder, which then takes the
/// place of `target`. Killed at any moment, it leaves the old folder or the new one, never a
/// mixture.
class OutputFolder {
 public:
    /// Throws OutputError if a sibling of `target` cannot be made, or if `target` holds
    /// something that is not an earlier result (a folder without run.json is not replaced).
    explicit OutputFolder(const std::filesystem::path& target);
    ~OutputFolder();  ///< without commit: removes what was written
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    /// `name` may hold folders ("returns/06325.xlsx"), which are made; it never leaves the result.
    void write(std::string_view name, std::string_view bytes);
    /// Where a library that insists on a path may write `name`.
    std::filesystem::path path_for(std::string_view name) const;
    /// The file `name` of the earlier result that would be replaced; empty if there is none.
    std::filesystem::path earlier(std::string_view name) const;
    /// Puts the result in place; nothing can be written afterwards. Whatever the earlier result
    /// held is gone then.
    void commit();

 private:
    std::filesystem::path target_;
    std::unique_ptr<StagingFolder> staging_;  // none after commit
};

}  // namespace tonghop
