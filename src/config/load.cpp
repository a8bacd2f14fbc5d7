#include "config/load.hpp"

#include "config/finish.hpp"
#include "config/read_file.hpp"

namespace tonghop {

namespace fs = std::filesystem;

namespace {

Configuration finish_or_throw(Draft& draft) {
    Configuration configuration = finish(draft, true);
    if (!draft.mistakes.empty()) throw ConfigError(sorted(draft.mistakes.list()));
    return configuration;
}

}  // namespace

Configuration load_profile(const fs::path& profile, bool english) {
    Draft draft(english);
    read_file(profile, Wanted{FileKind::profile}, draft);
    read_used_files(draft);
    return finish_or_throw(draft);
}

Configuration load_mapping(const fs::path& mapping, const fs::path& mappings_root, bool english) {
    Draft draft(english);
    read_catalogues(mappings_root, draft);
    read_file(mapping, Wanted{FileKind::mapping}, draft);
    return finish_or_throw(draft);
}

Configuration load_catalogues(const fs::path& mappings_root, bool english) {
    Draft draft(english);
    read_catalogues(mappings_root, draft);
    for (const fs::path& file : json_files_in(mappings_root / "forms")) {
        read_file(file, Wanted{FileKind::mapping}, draft);
    }
    return finish_or_throw(draft);
}

}  // namespace tonghop
