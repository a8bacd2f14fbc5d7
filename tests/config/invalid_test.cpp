// Each file in tests/config/invalid has one fault, named by its file name. What is said about it
// stands in expected.txt and expected.en.txt, one line a file.
#include "config/load.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace tonghop;

namespace {

const std::filesystem::path kInvalid =
    std::filesystem::path(TONGHOP_SOURCE_DIR) / "tests/config/invalid";

std::vector<std::filesystem::path> invalid_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(kInvalid)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Paths from the project on, so that the lines are the same wherever it lies.
std::string shown(std::string text) {
    const std::string root = std::string(TONGHOP_SOURCE_DIR) + "/";
    for (auto at = text.find(root); at != std::string::npos; at = text.find(root)) {
        text.erase(at, root.size());
    }
    return text;
}

std::string line_for(const std::filesystem::path& file, bool english) {
    const auto mistakes = check_configuration({file}, english);
    CAPTURE(file.string());
    CHECK(mistakes.size() == 1);
    std::ostringstream line;
    for (const ConfigMistake& m : mistakes) {
        line << std::filesystem::path(m.file).filename().string() << ':' << m.line << ':'
             << m.column << ": " << m.path << ": " << shown(m.message);
    }
    return line.str();
}

void check_against(const char* expected_file, bool english) {
    std::ifstream expected(kInvalid / expected_file);
    REQUIRE(expected.good());
    std::string want;
    for (const auto& file : invalid_files()) {
        std::getline(expected, want);
        CHECK(line_for(file, english) == want);
    }
    CHECK_FALSE(std::getline(expected, want));
}

}  // namespace

TEST_SUITE("config") {
    TEST_CASE("each fault is told once, where it stands, in Vietnamese") {
        check_against("expected.txt", false);
    }

    TEST_CASE("each fault is told once, where it stands, in English") {
        check_against("expected.en.txt", true);
    }
}
