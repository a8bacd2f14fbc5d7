#include "config/read_file.hpp"

#include "base/input_file.hpp"
#include "config/file_readers.hpp"
#include "config/json_parse.hpp"

#include <algorithm>
#include <array>

namespace tonghop {

namespace fs = std::filesystem;

namespace {

/// A hundred times the largest catalogue; what is larger is no configuration.
constexpr std::uint64_t kLargestFile = 16U << 20U;

Wording unreadable(WorkbookFault fault) {
    switch (fault) {
        case WorkbookFault::empty_file:
            return {"tệp trống; cần một đối tượng { ... }",
                    "the file is empty; expected an object { ... }"};
        case WorkbookFault::too_large:
            return say("tệp lớn hơn {0} MB nên không phải tệp cấu hình; kiểm tra lại đường dẫn",
                       "the file is larger than {0} MB and no configuration; check the path",
                       kLargestFile >> 20U);
        default:
            return {"không mở được tệp; kiểm tra đường dẫn và quyền đọc",
                    "the file cannot be opened; check the path and the permission to read"};
    }
}

void read_as(FileKind kind, ObjectReader& file, Draft& draft) {
    switch (kind) {
        case FileKind::units:
            return read_units(file, draft);
        case FileKind::indicators:
            return read_indicators(file, draft);
        case FileKind::places:
            return read_places(file, draft);
        case FileKind::rules:
            return read_rules(file, draft);
        case FileKind::words:
            return read_words(file, draft);
        case FileKind::profile:
            return read_profile(file, draft);
        case FileKind::mapping:
            return read_mapping(file, draft);
    }
}

/// Names of what lies beside `path`, for "did you mean".
std::vector<std::string> siblings(const fs::path& path) {
    std::vector<std::string> names;
    std::error_code no_folder;
    for (const auto& entry : fs::directory_iterator(path.parent_path(), no_folder)) {
        names.push_back(entry.path().filename().string());
    }
    return names;
}

}  // namespace

std::vector<fs::path> json_files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code no_folder;
    for (const auto& entry : fs::directory_iterator(folder, no_folder)) {
        const bool hidden = entry.path().filename().string().starts_with(".");
        if (!hidden && entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<FileKind> read_header(ObjectReader& file) {
    const ValueReader schema = file.optional("$schema");
    file.required("version").integer(1, 1);
    file.optional("description").any_text();
    if (!schema.present()) {
        file.mistake(
            say("thiếu khóa \"$schema\" cho biết đây là tệp gì; thêm \"../schema/...\" với "
                "một trong {0}",
                "the key \"$schema\", which tells what this file is, is missing; add "
                "\"../schema/...\" with one of {0}",
                listed(schema_names())));
        return std::nullopt;
    }
    const std::string name = schema.text();
    const auto kind = kind_of_schema(name);
    if (!kind && !name.empty()) {
        const auto slash = name.find_last_of("/\\");
        schema.mistake(say("không có lược đồ {0}; chọn một trong {1}{2}",
                           "there is no schema {0}; choose one of {1}{2}", in_quotes(name),
                           listed(schema_names()),
                           did_you_mean(slash == std::string::npos ? name : name.substr(slash + 1),
                                        schema_names())));
    }
    return kind;
}

std::optional<ObjectReader> open_file(const fs::path& path, Draft& draft) {
    const std::string file = path.lexically_normal().generic_string();
    std::string text;
    try {
        text = read_whole_file(path, kLargestFile);
    } catch (const WorkbookError& error) {
        draft.mistakes.add_file(file, unreadable(error.fault()));
        return std::nullopt;
    }
    auto source = parse_json(file, std::move(text), draft.mistakes);
    if (!source) return std::nullopt;
    draft.sources.push_back(std::move(source));
    const JsonSource& kept = *draft.sources.back();
    return ValueReader(kept, &kept.root(), draft.mistakes).object();
}

void read_file(const fs::path& path, const std::optional<Wanted>& wanted, Draft& draft) {
    if (!draft.files.insert(path.lexically_normal().generic_string()).second) return;
    auto file = open_file(path, draft);
    const auto kind = file ? read_header(*file) : std::nullopt;
    if (!kind) {
        draft.has_gaps = true;
    } else if (wanted && *kind != wanted->kind) {
        draft.has_gaps = true;
        draft.mistakes.add(
            wanted->spot.value_or(file->optional("$schema").spot()),
            say("cần một tệp {0}, gặp tệp {1}; sửa đường dẫn hoặc \"$schema\"",
                "expected a file of {0}, found one of {1}; correct the path or "
                "\"$schema\"",
                in_quotes(schema_name(wanted->kind)), in_quotes(schema_name(*kind))));
    } else {
        draft.kinds.insert(*kind);
        read_as(*kind, *file, draft);
    }
}

void read_catalogues(const fs::path& root, Draft& draft) {
    constexpr std::array<std::pair<const char*, FileKind>, 5> kFolders = {
        {{"units", FileKind::units},
         {"indicators", FileKind::indicators},
         {"places", FileKind::places},
         {"rules", FileKind::rules},
         {"words", FileKind::words}}};
    for (const auto& [folder, kind] : kFolders) {
        for (const fs::path& file : json_files_in(root / folder))
            read_file(file, Wanted{kind}, draft);
    }
}

void read_used_files(Draft& draft) {
    if (!draft.profile) return;
    const fs::path home = fs::path(draft.profile->value.file).parent_path();
    for (const auto& [kind, reference] : draft.uses) {
        const fs::path path = (home / reference.name).lexically_normal();
        const std::string shown = in_quotes(path.generic_string());
        const Wanted wanted{kind, reference.spot};
        std::error_code unknown;
        if (!fs::exists(path, unknown)) {
            draft.has_gaps = true;
            draft.mistakes.add(reference.spot,
                               say("không có tệp hay thư mục {0}; đường dẫn tính từ tệp này{1}",
                                   "there is no file or folder {0}; paths start from this file{1}",
                                   shown, did_you_mean(path.filename().string(), siblings(path))));
        } else if (!fs::is_directory(path, unknown)) {
            read_file(path, wanted, draft);
        } else if (const auto files = json_files_in(path); !files.empty()) {
            for (const fs::path& file : files) read_file(file, wanted, draft);
        } else {
            draft.mistakes.add(
                reference.spot,
                say("thư mục {0} không có tệp *.json; thêm tệp, hoặc bỏ đường dẫn",
                    "the folder {0} holds no *.json; add one, or remove the path", shown));
        }
    }
}

}  // namespace tonghop
