// What the README promises is run: its commands name files that exist and options that are known.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include <unistd.h>

#include <doctest/doctest.h>

namespace {

std::vector<std::string> commands_in(const std::string& page) {
    std::ifstream stream(TONGHOP_SOURCE_DIR "/" + page);
    REQUIRE(stream);
    std::vector<std::string> commands;
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with("tonghop ")) continue;
        commands.push_back(line.substr(8, line.find("   #") - 8));
    }
    return commands;
}

int exit_code_of(std::string command, const std::filesystem::path& out) {
    command = std::regex_replace(command, std::regex("--out out"), "--out " + out.string());
    const std::string line =
        "cd " TONGHOP_SOURCE_DIR " && " TONGHOP_PROGRAM " " + command + " >/dev/null 2>&1";
    return WEXITSTATUS(std::system(line.c_str()));  // NOLINT(cert-env33-c): our own program
}

}  // namespace

TEST_SUITE("readme") {
    TEST_CASE("every command of the README runs as it stands") {
        const auto commands = commands_in("README.md");
        REQUIRE(commands.size() >= 4);
        const auto out =
            std::filesystem::temp_directory_path() / ("tonghop-readme-" + std::to_string(getpid()));
        for (const std::string& command : commands) {
            CAPTURE(command);
            // 1: the samples hold mistakes on purpose.
            CHECK(exit_code_of(command, out) <= 1);
        }
        CHECK(std::filesystem::exists(out / "rollup.xlsx"));
        std::filesystem::remove_all(out);
    }

    TEST_CASE("the two commands of the README exist and are executable") {
        for (const char* script : {"tools/try.sh", "tools/test.sh"}) {
            const auto permissions =
                std::filesystem::status(std::filesystem::path(TONGHOP_SOURCE_DIR) / script)
                    .permissions();
            CHECK((permissions & std::filesystem::perms::owner_exec) !=
                  std::filesystem::perms::none);
        }
    }
}
