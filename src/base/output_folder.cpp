#include "base/bilingual_error.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/file_descriptor.hpp"
#include "base/staging_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMarker = "run.json";  // what makes a folder an earlier result
// All that a result may hold (docs of the outputs: README.md).
constexpr std::array<std::string_view, 6> kResults = {
    "rollup.xlsx", "observations.csv", "findings.json", "report.html", "returns", kMarker};

/// The folder that is meant, symbolic links resolved: the link stays, what it points to changes.
fs::path resolved(const fs::path& target) {
    std::error_code error;
    fs::path path = fs::weakly_canonical(fs::absolute(target, error), error);
    if (error)
        throw_output_error(target, "cannot be used as output folder",
                           "không dùng làm thư mục kết quả được", error.value());
    if (!path.has_filename()) path = path.parent_path();
    if (!path.has_filename()) {
        throw InBothLanguages<OutputError>(target.string() + ": is the root of all folders",
                                           target.string() + ": là thư mục gốc của máy");
    }
    return path;
}

// Replacing an earlier result must not take a person's own file with it.
void refuse_strangers(const fs::path& target) {
    for (const auto& entry : fs::directory_iterator(target)) {
        const std::string name = entry.path().filename().string();
        if (std::find(kResults.begin(), kResults.end(), name) != kResults.end()) continue;
        throw InBothLanguages<OutputError>(
            fmt::format("{}: holds \"{}\", which is no result; move it elsewhere or "
                        "choose another folder",
                        target.string(), name),
            fmt::format("{}: có \"{}\" không phải kết quả tổng hợp; chuyển nó đi nơi khác "
                        "hoặc chọn thư mục khác (--out)",
                        target.string(), name));
    }
}

void refuse_unless_replaceable(const fs::path& target) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(target, error);
    if (!fs::exists(status)) return;
    if (!fs::is_directory(status)) {
        throw InBothLanguages<OutputError>(target.string() + ": is not a folder",
                                           target.string() + ": không phải thư mục");
    }
    if (fs::is_regular_file(target / kMarker, error)) {
        refuse_strangers(target);
        return;
    }
    const bool empty = fs::is_empty(target, error);
    if (error)
        throw_output_error(target, "cannot be listed", "không đọc được thư mục", error.value());
    if (empty) return;
    throw InBothLanguages<OutputError>(
        fmt::format("{}: holds files but no {}; only an earlier result is replaced",
                    target.string(), kMarker),
        fmt::format("{}: có tệp nhưng không có {}, nên không phải kết quả lần trước; chọn thư mục "
                    "khác (--out) hoặc thư mục trống",
                    target.string(), kMarker));
}

void sync(const fs::path& path) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) throw_output_error(path, "cannot be opened", "không mở được", errno);
    // EINVAL: a file system that cannot promise durability; nothing more can be done.
    if (::fsync(file.get()) != 0 && errno != EINVAL)
        throw_output_error(path, "cannot be written", "không ghi được", errno);
}

void sync_tree(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) sync(entry.path());
    sync(folder);
}

}  // namespace

OutputFolder::OutputFolder(const fs::path& target) : target_(resolved(target)) {
    refuse_unless_replaceable(target_);
    std::error_code error;
    fs::create_directories(target_.parent_path(), error);
    if (error)
        throw_output_error(target_.parent_path(), "cannot be created", "không tạo được",
                           error.value());
    staging_ = std::make_unique<StagingFolder>(target_);
}

OutputFolder::~OutputFolder() = default;

void OutputFolder::write(std::string_view name, std::string_view bytes) {
    const fs::path path = path_for(name);
    const FileDescriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file) throw_output_error(path, "cannot be created", "không tạo được", errno);
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_output_error(path, "cannot be written", "không ghi được", errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

fs::path OutputFolder::earlier(std::string_view name) const {
    std::error_code error;
    fs::path path = target_ / name;
    return fs::is_regular_file(path, error) ? path : fs::path();
}

fs::path OutputFolder::path_for(std::string_view name) const {
    const fs::path relative = fs::path(name).lexically_normal();
    if (relative.empty() || relative.is_absolute() || !relative.has_filename() ||
        *relative.begin() == "." || *relative.begin() == "..") {
        throw InBothLanguages<OutputError>(
            fmt::format("\"{}\" is no name for a file of the result", name),
            fmt::format("\"{}\" không dùng làm tên tệp kết quả được", name));
    }
    fs::path path = staging_->path() / relative;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error)
        throw_output_error(path.parent_path(), "cannot be created", "không tạo được",
                           error.value());
    return path;
}

void OutputFolder::commit() {
    try {
        sync_tree(staging_->path());
    } catch (const fs::filesystem_error& failure) {
        throw_output_error(target_, "cannot be read back", "không đọc lại được",
                           failure.code().value());
    }
    refuse_unless_replaceable(target_);
    if (fs::exists(target_)) {
        exchange(staging_->path(), target_);
    } else if (::rename(staging_->path().c_str(), target_.c_str()) != 0) {
        throw_output_error(target_, "cannot be put in place", "không đặt vào chỗ được", errno);
    }
    staging_.reset();
    sync(target_.parent_path());
}

}  // namespace tonghop
