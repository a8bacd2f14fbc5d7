#include "base/error.hpp"
#include "base/file.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

// Formats that are read, and those a commune may send by mistake: the latter become findings
// instead of a report that seems to be missing.
constexpr std::array<std::string_view, 15> kExtensions = {
    ".xlsx", ".xlsm", ".xltx", ".xls",  ".ods",  ".csv", ".tsv", ".txt",
    ".xml",  ".htm",  ".html", ".xlsb", ".docx", ".doc", ".pdf"};

bool is_candidate(const fs::path& path) {
    std::string extension = path.extension().string();
    for (char& byte : extension) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + ('a' - 'A'));
    }
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

/// Hidden, or the lock that Excel keeps beside an open workbook.
bool is_left_out(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(".") || name.starts_with("~$");
}

/// An earlier result of ours inside the folder of reports is no report.
bool is_result_folder(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "run.json", ignored);
}

void walk(const fs::path& folder, std::vector<fs::path>& found) {
    for (fs::recursive_directory_iterator entry(folder), end; entry != end; ++entry) {
        const fs::path& path = entry->path();
        const bool is_folder = entry->is_directory() && !entry->is_symlink();
        if (is_left_out(path) || (is_folder && is_result_folder(path))) {
            if (is_folder) entry.disable_recursion_pending();
            continue;
        }
        // A workbook that was unpacked by mistake: a finding rather than a report not received.
        if (is_folder && is_candidate(path)) {
            entry.disable_recursion_pending();
            found.push_back(path);
            continue;
        }
        std::error_code ignored;  // a symbolic link to nowhere is no file
        if (entry->is_regular_file(ignored) && is_candidate(path)) found.push_back(path);
    }
}

std::string identity(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error ? path.generic_string() : real.generic_string();
}

}  // namespace

std::vector<fs::path> list_workbooks(const std::vector<fs::path>& inputs) {
    std::vector<fs::path> found;
    for (const fs::path& input : inputs) {
        std::error_code error;
        const fs::file_status status = fs::status(input, error);
        if (!fs::exists(status)) throw UsageError(input.string() + ": no such file or folder");
        if (!fs::is_directory(status)) {
            found.push_back(input);
            continue;
        }
        try {
            walk(input, found);
        } catch (const fs::filesystem_error& failure) {
            throw UsageError(failure.path1().string() +
                             ": cannot be listed: " + failure.code().message());
        }
    }
    std::sort(found.begin(), found.end(), [](const fs::path& a, const fs::path& b) {
        return a.generic_string() < b.generic_string();
    });
    std::set<std::string> seen;
    std::erase_if(found,
                  [&seen](const fs::path& path) { return !seen.insert(identity(path)).second; });
    return found;
}

}  // namespace tonghop
