// Every input that ever broke a target, and a few thousand changed seeds, through all targets.
#include "fuzz/targets.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace tonghop;

namespace {

const fs::path kSource = TONGHOP_SOURCE_DIR;

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// A piece removed, doubled, or overwritten with bytes that mean something to some parser.
std::string changed(std::string bytes, std::mt19937& random) {
    static const std::string kTelling =
        "<>&\"'/=,;:.-%{}[]()0123456789 \n\0\xFF\x80PK"
        "tTqQ";
    for (auto changes = 1 + random() % 4; changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = random() % bytes.size();
        const std::size_t count = std::min<std::size_t>(1 + random() % 16, bytes.size() - at);
        switch (random() % 3) {
            case 0:
                bytes.erase(at, count);
                break;
            case 1:
                bytes.insert(at, bytes.substr(at, count));
                break;
            default:
                for (std::size_t i = at; i < at + count; ++i) {
                    bytes[i] = kTelling[random() % kTelling.size()];
                }
        }
    }
    return bytes;
}

}  // namespace

TEST_SUITE("fuzz") {
    TEST_CASE("inputs that once broke a target are read or refused") {
        for (const fs::path& path : files_below(kSource / "tests" / "fuzz" / "found")) {
            CAPTURE(path);
            const fuzz::Target* const target =
                fuzz::find_target(path.parent_path().filename().string());
            REQUIRE(target != nullptr);
            target->run(content_of(path));
        }
    }

    TEST_CASE("changed seeds are read or refused by every target") {
        std::mt19937 random(11);
        for (const fuzz::Target& target : fuzz::targets()) {
            const auto seeds = files_below(kSource / "tests" / "fuzz" / "seeds" / target.name);
            CAPTURE(std::string(target.name));
            REQUIRE_FALSE(seeds.empty());
            for (const fs::path& seed : seeds) {
                CAPTURE(seed);
                const std::string bytes = content_of(seed);
                target.run(bytes);
                for (int i = 0; i < 60; ++i) target.run(changed(bytes, random));
            }
        }
    }
}
