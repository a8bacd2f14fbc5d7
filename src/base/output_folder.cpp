#include "base/error.hpp"
#include "base/file.hpp"
#include "base/file_descriptor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMarker = "run.json";  // what makes a folder an earlier result

[[noreturn]] void fail(const fs::path& path, std::string_view what, int error) {
    throw OutputError(
        fmt::format("{}: {}: {}", path.string(), what, std::generic_category().message(error)));
}

/// The folder that is meant, symbolic links resolved: the link stays, what it points to changes.
fs::path resolved(const fs::path& target) {
    std::error_code error;
    fs::path path = fs::weakly_canonical(fs::absolute(target, error), error);
    if (error) fail(target, "cannot be used as output folder", error.value());
    if (!path.has_filename()) path = path.parent_path();
    if (!path.has_filename()) throw OutputError(target.string() + ": is the root of all folders");
    return path;
}

void refuse_unless_replaceable(const fs::path& target) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(target, error);
    if (!fs::exists(status)) return;
    if (!fs::is_directory(status)) throw OutputError(target.string() + ": is not a folder");
    if (fs::is_regular_file(target / kMarker, error)) return;
    const bool empty = fs::is_empty(target, error);
    if (error) fail(target, "cannot be listed", error.value());
    if (empty) return;
    throw OutputError(fmt::format("{}: holds files but no {}; only an earlier result is replaced",
                                  target.string(), kMarker));
}

/// Like mkdtemp, but with the permissions that the user's mask gives a new folder.
fs::path make_staging(const fs::path& target) {
    for (int attempt = 0;; ++attempt) {
        fs::path staging =
            target.parent_path() /
            fmt::format(".{}.tonghop-{}-{}", target.filename().string(), ::getpid(), attempt);
        if (::mkdir(staging.c_str(), 0777) == 0) return staging;
        if (errno != EEXIST) fail(target.parent_path(), "cannot be written to", errno);
    }
}

void sync(const fs::path& path) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) fail(path, "cannot be opened", errno);
    // EINVAL: a file system that cannot promise durability; nothing more can be done.
    if (::fsync(file.get()) != 0 && errno != EINVAL) fail(path, "cannot be written", errno);
}

void sync_tree(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        sync(entry.path());
    sync(folder);
}

void rename_or_fail(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) fail(to, "cannot be put in place", errno);
}

/// After this, `target` is the new folder and `staging` the old one.
void exchange(const fs::path& staging, const fs::path& target) {
    if (::renameat2(AT_FDCWD, staging.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
        return;
    }
    if (errno != EINVAL && errno != ENOSYS) fail(target, "cannot be replaced", errno);
    // Some network file systems know no exchange; the gap between two renames is all that is left.
    const fs::path old = staging.string() + ".old";
    rename_or_fail(target, old);
    if (::rename(staging.c_str(), target.c_str()) != 0) {
        const int error = errno;
        rename_or_fail(old, target);
        fail(target, "cannot be put in place", error);
    }
    rename_or_fail(old, staging);
}

}  // namespace

OutputFolder::OutputFolder(fs::path target) : target_(resolved(target)) {
    refuse_unless_replaceable(target_);
    std::error_code error;
    fs::create_directories(target_.parent_path(), error);
    if (error) fail(target_.parent_path(), "cannot be created", error.value());
    staging_ = make_staging(target_);
}

OutputFolder::~OutputFolder() {
    std::error_code ignored;
    if (!committed_) fs::remove_all(staging_, ignored);
}

void OutputFolder::write(std::string_view name, std::string_view bytes) {
    const fs::path path = path_for(name);
    const FileDescriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file) fail(path, "cannot be created", errno);
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path, "cannot be written", errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

fs::path OutputFolder::path_for(std::string_view name) const {
    const fs::path relative = fs::path(name).lexically_normal();
    if (relative.empty() || relative.is_absolute() || !relative.has_filename() ||
        *relative.begin() == "." || *relative.begin() == "..") {
        throw OutputError(fmt::format("\"{}\" is no name for a file of the result", name));
    }
    const fs::path path = staging_ / relative;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) fail(path.parent_path(), "cannot be created", error.value());
    return path;
}

void OutputFolder::commit() {
    try {
        sync_tree(staging_);
    } catch (const fs::filesystem_error& failure) {
        fail(staging_, "cannot be read back", failure.code().value());
    }
    refuse_unless_replaceable(target_);
    if (fs::exists(target_)) {
        exchange(staging_, target_);
    } else {
        rename_or_fail(staging_, target_);
    }
    committed_ = true;
    sync(target_.parent_path());
    std::error_code ignored;  // what is left of the old result is hidden, and harmless
    fs::remove_all(staging_, ignored);
}

}  // namespace tonghop
