#include "base/bilingual_error.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

// Formats that are read, and those a commune may send by mistake.
constexpr std::array<std::string_view, 26> kDocuments = {
    "xlsx",  "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt", "et",   "ods",
    "fods",  "ots",  "csv",  "tsv",  "txt",  "xml", "htm", "html", "mht",
    "mhtml", "doc",  "docx", "rtf",  "odt",  "pdf", "ppt", "pptx"};
constexpr std::array<std::string_view, 3> kArchives = {"zip", "rar", "7z"};

constexpr std::string_view kLettersAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";

bool is_document(std::string_view extension) {
    return std::find(kDocuments.begin(), kDocuments.end(), extension) != kDocuments.end();
}

bool is_archive(std::string_view extension) {
    return std::find(kArchives.begin(), kArchives.end(), extension) != kArchives.end();
}

std::string lower_ascii(std::string text) {
    for (char& byte : text) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + ('a' - 'A'));
    }
    return text;
}

/// An earlier result of ours inside the folder of reports is no report.
bool is_result_folder(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "run.json", ignored);
}

bool is_folder(const fs::directory_entry& entry) {
    return entry.is_directory() && !entry.is_symlink();
}

void walk(const fs::path& folder, std::vector<InputPath>& found) {
    for (fs::recursive_directory_iterator entry(folder), end; entry != end; ++entry) {
        const fs::path& path = entry->path();
        const bool hidden = path.filename().string().starts_with('.');
        if (!is_folder(*entry)) {
            std::error_code ignored;  // a symbolic link to nowhere is no file
            if (!hidden && entry->is_regular_file(ignored)) found.emplace_back(path, false);
            continue;
        }
        // A workbook that was unpacked by mistake: a finding rather than a report not received.
        const std::string extension = lower_ascii(path.extension().string());
        const bool unpacked = !extension.empty() && is_document(extension.substr(1));
        if (hidden || unpacked || is_result_folder(path)) entry.disable_recursion_pending();
        if (unpacked && !hidden) found.emplace_back(path, false);
    }
}

std::string identity(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error ? path.generic_string() : real.generic_string();
}

// Once each, as it was named if it was, else as it was found first.
void remove_repeats(std::vector<InputPath>& inputs) {
    std::set<std::string> named;
    for (const InputPath& input : inputs) {
        if (input.named) named.insert(identity(input.path));
    }
    std::set<std::string> seen;
    std::erase_if(inputs, [&](const InputPath& input) {
        const std::string file = identity(input.path);
        return (!input.named && named.contains(file)) || !seen.insert(file).second;
    });
}

}  // namespace

bool is_named_like_report(const std::string& file) {
    const std::string name = lower_ascii(file);
    for (std::size_t dot = name.find('.'); dot != std::string::npos;
         dot = name.find('.', dot + 1)) {
        const std::size_t end = name.find_first_not_of(kLettersAndDigits, dot + 1);
        const auto extension = std::string_view(name).substr(dot + 1, end - dot - 1);
        if (is_document(extension) || is_archive(extension)) return true;
    }
    return false;
}

std::vector<InputPath> list_inputs(const std::vector<fs::path>& inputs) {
    std::vector<InputPath> found;
    for (const fs::path& input : inputs) {
        std::error_code error;
        const fs::file_status status = fs::status(input, error);
        if (!fs::exists(status)) {
            throw InBothLanguages<UsageError>(input.string() + ": no such file or folder",
                                              input.string() + ": không có tệp hay thư mục này");
        }
        if (!fs::is_directory(status)) {
            found.emplace_back(input);
            continue;
        }
        try {
            walk(input, found);
        } catch (const fs::filesystem_error& failure) {
            const std::string folder = failure.path1().string();
            throw InBothLanguages<UsageError>(
                folder + ": cannot be listed: " + failure.code().message(),
                folder + ": không đọc được thư mục (không có quyền?)");
        }
    }
    std::sort(found.begin(), found.end(), [](const InputPath& a, const InputPath& b) {
        return a.path.generic_string() < b.path.generic_string();
    });
    remove_repeats(found);
    return found;
}

std::vector<fs::path> list_workbooks(const std::vector<fs::path>& inputs) {
    std::vector<fs::path> workbooks;
    for (const auto& [path, named] : list_inputs(inputs)) {
        const std::string file = path.filename().string();
        const bool locks = file.starts_with("~$");
        if (named || (is_named_like_report(file) && !locks)) workbooks.push_back(path);
    }
    return workbooks;
}

}  // namespace tonghop
