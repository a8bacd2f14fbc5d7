#include "base/error.hpp"
#include "config/find_shipped.hpp"
#include "config/finish.hpp"
#include "config/load.hpp"
#include "config/read_file.hpp"

#include <algorithm>
#include <map>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

bool is_configuration(const fs::path& path) {
    const std::string name = path.filename().string();
    return path.extension() == ".json" && !name.starts_with(".") && !name.ends_with(".schema.json");
}

/// Folders that may not be listed are passed over, as their files could not be read either.
void walk(const fs::path& folder, std::vector<fs::path>& files) {
    std::error_code ended;
    auto entry = fs::recursive_directory_iterator(
        folder, fs::directory_options::skip_permission_denied, ended);
    for (; !ended && entry != fs::recursive_directory_iterator(); entry.increment(ended)) {
        std::error_code unknown;
        const bool hidden = entry->path().filename().string().starts_with(".");
        if (hidden && entry->is_directory(unknown)) {
            entry.disable_recursion_pending();
        } else if (is_configuration(entry->path()) && entry->is_regular_file(unknown)) {
            files.push_back(entry->path());
        }
    }
}

/// Files that are checked together: those with the same catalogues beside them.
using FilesByRoot = std::map<fs::path, std::vector<fs::path>>;

class Check {
 public:
    Check(bool english, const fs::path& shipped) : english_(english), shipped_(shipped) {}

    void add(const fs::path& path) {
        Draft probe(english_);
        auto file = open_file(path, probe);
        const auto kind = file ? read_header(*file) : std::nullopt;
        keep(probe);
        if (!kind) return;
        const FileKind what = kind.value();
        if (what == FileKind::profile) {
            check_profile(path);
        } else {
            by_root_[root_of(path, what == FileKind::mapping)].push_back(path);
        }
    }

    std::vector<ConfigMistake> mistakes() {
        for (const auto& [root, files] : by_root_) {
            Draft draft(english_);
            read_catalogues(root, draft);
            for (const fs::path& file : files) read_file(file, std::nullopt, draft);
            finish(draft, false);
            keep(draft);
        }
        return sorted(std::move(mistakes_));
    }

 private:
    fs::path root_of(const fs::path& path, bool mapping) const {
        const fs::path beside = (path.parent_path() / "..").lexically_normal();
        const bool draft = mapping && !catalogues_beside(path);
        return draft && !shipped_.empty() ? shipped_ : beside;
    }

    void check_profile(const fs::path& path) {
        Draft draft(english_);
        read_file(path, Wanted{FileKind::profile}, draft);
        read_used_files(draft);
        finish(draft, true);
        keep(draft);
    }

    void keep(const Draft& draft) {
        const auto& list = draft.mistakes.list();
        mistakes_.insert(mistakes_.end(), list.begin(), list.end());
    }

    bool english_;
    fs::path shipped_;
    FilesByRoot by_root_;
    std::vector<ConfigMistake> mistakes_;
};

}  // namespace

std::vector<fs::path> list_configuration_files(const std::vector<fs::path>& inputs, bool english) {
    std::vector<fs::path> files;
    for (const fs::path& input : inputs) {
        std::error_code unknown;
        if (!fs::exists(input, unknown)) {
            const Wording message =
                say("không có tệp hay thư mục {0}; kiểm tra đường dẫn",
                    "there is no file or folder {0}; check the path", in_quotes(input.string()));
            throw UsageError(english ? message.english : message.vietnamese);
        }
        if (fs::is_directory(input, unknown)) {
            walk(input, files);
        } else {
            files.push_back(input);
        }
    }
    for (fs::path& file : files) file = file.lexically_normal();
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

std::vector<ConfigMistake> check_configuration(const std::vector<fs::path>& inputs, bool english,
                                               const fs::path& shipped) {
    Check check(english, shipped);
    for (const fs::path& file : list_configuration_files(inputs, english)) check.add(file);
    return check.mistakes();
}

}  // namespace tonghop
