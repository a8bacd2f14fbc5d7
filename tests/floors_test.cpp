// Includes only point down: the floors of docs/design.md, held against the sources.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

const std::map<std::string, int> kFloors = {
    {"base", 0},     {"grid", 1},        {"model", 1},     {"formula", 1},
    {"formats", 2},  {"config", 2},      {"normalise", 3}, {"extract", 4},
    {"validate", 4}, {"consolidate", 4}, {"detect", 5},    {"report", 5},
    {"drift", 6},    {"teach", 6},       {"pipeline", 7},  {"cli", 8},
};

// Neighbours on one floor that may know each other: cell addresses are part of observations, and
// formulas read cells.
bool may_include(const std::string& from, const std::string& to) {
    return from == to || kFloors.at(to) < kFloors.at(from) ||
           (to == "grid" && (from == "model" || from == "formula"));
}

// Third-party headers and the only rooms that may see them.
const std::vector<std::pair<std::string, std::vector<std::string>>> kFences = {
    {"nlohmann/", {"config", "report"}},
    {"boost/program_options", {"cli"}},
    {"boost/", {"cli", "grid"}},
    {"libdeflate.h", {"formats"}},
    {"isa-l", {"formats"}},
    {"xlsxwriter", {"report"}},
    {"utf8proc.h", {"base"}},
    {"nettle/", {"base"}},
};

std::vector<std::string> includes_of(const std::filesystem::path& file, const std::regex& pattern) {
    std::ifstream stream(file);
    std::vector<std::string> found;
    for (std::string line; std::getline(stream, line);) {
        std::smatch match;
        if (std::regex_search(line, match, pattern)) found.push_back(match[1]);
    }
    return found;
}

std::vector<std::filesystem::path> sources() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(TONGHOP_SOURCE_DIR "/src")) {
        const auto extension = entry.path().extension();
        if (extension == ".hpp" || extension == ".cpp") files.push_back(entry.path());
    }
    return files;
}

std::string room_of(const std::filesystem::path& file) {
    return file.parent_path().filename().string();
}

}  // namespace

TEST_SUITE("floors") {
    TEST_CASE("a room includes only itself and rooms on lower floors") {
        const auto files = sources();
        REQUIRE(files.size() > 50);
        const std::regex project_include(R"re(^#include "([a-z_]+)/)re");
        for (const auto& file : files) {
            const std::string room = room_of(file);
            CAPTURE(file.string());
            REQUIRE(kFloors.contains(room));
            for (const std::string& included : includes_of(file, project_include)) {
                CAPTURE(included);
                REQUIRE(kFloors.contains(included));
                CHECK(may_include(room, included));
            }
        }
    }

    TEST_CASE("a library is seen only in the rooms it is fenced into") {
        const std::regex any_include(R"re(^#include <([^>]+)>)re");
        for (const auto& file : sources()) {
            const std::string room = room_of(file);
            for (const std::string& included : includes_of(file, any_include)) {
                for (const auto& [header, rooms] : kFences) {
                    if (!included.starts_with(header)) continue;
                    CAPTURE(file.string());
                    CAPTURE(included);
                    CHECK(std::find(rooms.begin(), rooms.end(), room) != rooms.end());
                }
            }
        }
    }
}
