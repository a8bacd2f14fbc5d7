// Every example of docs/mapping.md is a mapping, or a part of one, without a mistake.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/temporary_folder.hpp"
#include "config/load.hpp"

using namespace tonghop;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = TONGHOP_SOURCE_DIR;

std::vector<std::string> json_blocks() {
    std::ifstream page(kRoot / "docs/mapping.md");
    std::vector<std::string> blocks;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (line == "```json") {
            blocks.emplace_back();
            inside = true;
        } else if (line == "```") {
            inside = false;
        } else if (inside) {
            blocks.back() += line + '\n';
        }
    }
    return blocks;
}

/// The whole mapping that `block` is a part of, as its first key tells.
std::string whole(const std::string& block) {
    const std::string rows = R"("rows": { "indicator": "Chỉ tiêu" })";
    const std::string begin = R"({ "$schema": "../schema/mapping.schema.json", "version": 1, )"
                              R"("form": "a", "recognise": [ { "text": "b" } ], )";
    const std::string column =
        R"("columns": [ { "header": "c", "scenario": "plan", "period": "{year}" } ])";
    if (block.starts_with('{')) return block;
    if (block.starts_with("\"table")) return begin + block + "}";
    if (block.starts_with("\"rows")) return begin + "\"table\": {" + block + "} }";
    if (block.starts_with("\"groups")) return begin + "\"table\": {" + rows + ", " + block + "} }";
    return begin + "\"table\": {" + rows + ", " + column + "}, \"labels\": {" + block + "} }";
}

}  // namespace

TEST_SUITE("language") {
    TEST_CASE("the examples of the manual have no mistake") {
        const auto blocks = json_blocks();
        CHECK(blocks.size() >= 9);
        for (const std::string& block : blocks) {
            const TemporaryFolder folder;
            fs::create_directories(folder.path() / "forms");
            for (const char* catalogue : {"units", "indicators", "places"}) {
                fs::create_directory_symlink(kRoot / "mappings" / catalogue,
                                             folder.path() / catalogue);
            }
            fs::create_symlink(kRoot / "mappings/forms/ktxh-thang.json",
                               folder.path() / "forms/ktxh-thang.json");
            const auto file = folder.write("forms/example.json", whole(block));
            for (const ConfigMistake& mistake : check_configuration({file}, true)) {
                CAPTURE(block);
                FAIL_CHECK(mistake.path << ": " << mistake.message);
            }
        }
    }
}
