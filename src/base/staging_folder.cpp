#include "base/staging_folder.hpp"

#include "base/bilingual_error.hpp"
#include "base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <vector>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

constexpr const char* kOldSuffix = ".old";

std::string staging_prefix(const fs::path& target) {
    return fmt::format(".{}.tonghop-", target.filename().string());
}

int open_folder(const fs::path& path) {
    return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
}

/// Locks `path`, and makes sure that nobody removed it in the meantime.
bool lock(const fs::path& path, const FileDescriptor& folder) {
    if (!folder || ::flock(folder.get(), LOCK_EX | LOCK_NB) != 0) return false;
    struct stat held = {};
    struct stat there = {};
    return ::fstat(folder.get(), &held) == 0 && ::lstat(path.c_str(), &there) == 0 &&
           held.st_ino == there.st_ino && held.st_dev == there.st_dev;
}

/// Removes what killed runs left for `target`; puts back an old result whose exchange was cut
/// short.
void tidy_up(const fs::path& target) {
    const std::string prefix = staging_prefix(target);
    std::error_code ignored;
    std::vector<fs::path> left;
    for (fs::directory_iterator entry(target.parent_path(), ignored), end; entry != end;
         entry.increment(ignored)) {
        const fs::path& path = entry->path();
        if (path.filename().string().starts_with(prefix)) left.push_back(path);
    }
    for (const fs::path& path : left) {
        if (path.extension() == kOldSuffix && !fs::exists(target, ignored)) {
            fs::rename(path, target, ignored);
            continue;
        }
        const FileDescriptor folder(open_folder(path));
        if (lock(path, folder)) fs::remove_all(path, ignored);
    }
}

// What a clerk may meet; anything else as the system says it.
std::string in_vietnamese(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            return "không có quyền";
        case ENOSPC:
        case EDQUOT:
            return "đĩa đã đầy";
        case EROFS:
            return "nơi này chỉ cho đọc";
        case ENOENT:
            return "không có đường dẫn này";
        case ENOTDIR:
            return "một phần của đường dẫn không phải thư mục";
        default:
            return std::generic_category().message(error);
    }
}

void rename_or_throw(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) {
        throw_output_error(to, "cannot be put in place", "không đặt vào chỗ được", errno);
    }
}

}  // namespace

void throw_output_error(const fs::path& path, const char* english, const char* vietnamese,
                        int error) {
    const std::string reason = std::generic_category().message(error);
    throw InBothLanguages<OutputError>(
        fmt::format("{}: {}: {}", path.string(), english, reason),
        fmt::format("{}: {}: {}", path.string(), vietnamese, in_vietnamese(error)));
}

StagingFolder::StagingFolder(const fs::path& target) {
    tidy_up(target);
    // Not mkdtemp: that would give the result permissions for its owner alone.
    for (int attempt = 0;; ++attempt) {
        path_ = target.parent_path() /
                fmt::format("{}{}-{}", staging_prefix(target), ::getpid(), attempt);
        if (::mkdir(path_.c_str(), 0777) == 0) {
            lock_.emplace(open_folder(path_));
            if (lock(path_, *lock_)) return;
            // Another run took it for a left-over before it was locked, or locks are unknown here.
            if (errno == EWOULDBLOCK || !fs::exists(path_)) continue;
            return;
        }
        if (errno != EEXIST)
            throw_output_error(target.parent_path(), "cannot be written to", "không ghi vào được",
                               errno);
    }
}

StagingFolder::~StagingFolder() {
    std::error_code ignored;  // what is left is hidden and harmless; the next run tries again
    fs::remove_all(path_, ignored);
}

void exchange(const fs::path& staging, const fs::path& target) {
    if (::renameat2(AT_FDCWD, staging.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
        return;
    }
    // Some network file systems know no exchange.
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) {
        throw_output_error(target, "cannot be replaced", "không thay được", errno);
    }
    exchange_by_renames(staging, target);
}

void exchange_by_renames(const fs::path& staging, const fs::path& target) {
    const fs::path old = staging.string() + kOldSuffix;
    rename_or_throw(target, old);
    if (::rename(staging.c_str(), target.c_str()) != 0) {
        const int error = errno;
        rename_or_throw(old, target);
        throw_output_error(target, "cannot be replaced", "không thay được", error);
    }
    rename_or_throw(old, staging);
}

}  // namespace tonghop
